# differentiates sigma inside the loss, with no name in between

LOG_LIKELIHOOD = [
    "log(a**y) + log((1 - a)**(1 - y))",
    "y*log(a) + log((1 - a)**(1 - y))",
    "y*log(a) + (1 - y)*log(1 - a)",
    "-L",
]

LOG_PRODUCT = [
    "Sum(log(a_i**y_i*(1 - a_i)**(1 - y_i)), (i, 1, m))",
    "Sum(log(a_i**y_i) + log((1 - a_i)**(1 - y_i)), (i, 1, m))",
    "Sum(-L_i, (i, 1, m))",
    "-Sum(L_i, (i, 1, m))",
]

DL_DW = [
    "Derivative(-y*log(sigma(z)) - (1 - y)*log(1 - sigma(z)), w1)",
    "-y*(1 - sigma(z))*x1 + (1 - y)*sigma(z)*x1",
    "(sigma(z) - y)*x1",
    "(a - y)*x1",
]

DL_DB = [
    "Derivative(-y*log(sigma(z)) - (1 - y)*log(1 - sigma(z)), b)",
    "-y*(1 - sigma(z)) + (1 - y)*sigma(z)",
    "a - y",
]
