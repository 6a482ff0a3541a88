# the loss from the weighted sum: log(1 + exp(z)) - y*z

LOG_LIKELIHOOD = [
    "log(P)",
    "log(a**y*(1 - a)**(1 - y))",
    "log(a**y) + (1 - y)*log(1 - a)",
    "y*log(a) + (1 - y)*log(1 - a)",
    "-(-y*log(a) - (1 - y)*log(1 - a))",
    "-L",
]

LOG_PRODUCT = [
    "log(Product(a_i**y_i*(1 - a_i)**(1 - y_i), (i, 1, m)))",
    "log(Product(a_i**y_i, (i, 1, m))) + log(Product((1 - a_i)**(1 - y_i), (i, 1, m)))",
    "Sum(y_i*log(a_i), (i, 1, m)) + Sum((1 - y_i)*log(1 - a_i), (i, 1, m))",
    "-Sum(L_i, (i, 1, m))",
]

DL_DW = [
    "Derivative(log(1 + exp(z)) - y*z, w1)",
    "Derivative(log(1 + exp(z)) - y*z, z)*x1",
    "(exp(z)/(1 + exp(z)) - y)*x1",
    "(sigma(z) - y)*x1",
    "x1*(a - y)",
]

DL_DB = [
    "Derivative(log(1 + exp(z)) - y*z, b)",
    "exp(z)/(1 + exp(z)) - y",
    "a - y",
]
