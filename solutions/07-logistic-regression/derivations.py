"""From the likelihood to the cross entropy, and its derivatives by a weight and by the bias."""

LOG_LIKELIHOOD = [
    "log(a**y*(1 - a)**(1 - y))",
    "log(a**y) + log((1 - a)**(1 - y))",
    "y*log(a) + (1 - y)*log(1 - a)",
    "-L",
]

LOG_PRODUCT = [
    "log(Product(P_i, (i, 1, m)))",
    "Sum(log(P_i), (i, 1, m))",
    "Sum(y_i*log(a_i) + (1 - y_i)*log(1 - a_i), (i, 1, m))",
    "-Sum(L_i, (i, 1, m))",
]

DL_DW = [
    "Derivative(L, a)*Derivative(a, z)*Derivative(z, w1)",
    "(-y/a + (1 - y)/(1 - a))*a*(1 - a)*x1",
    "(-y*(1 - a) + (1 - y)*a)*x1",
    "x1*(a - y)",
]

DL_DB = [
    "Derivative(L, a)*Derivative(a, z)*Derivative(z, b)",
    "(-y/a + (1 - y)/(1 - a))*a*(1 - a)",
    "a - y",
]
