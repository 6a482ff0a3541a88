# the shortest way

LOG_LIKELIHOOD = [
    "log(P)",
    "-L",
]

LOG_PRODUCT = [
    "log(Product(P_i, (i, 1, m)))",
    "-Sum(L_i, (i, 1, m))",
]

DL_DW = [
    "Derivative(L, w1)",
    "(a - y)*x1",
]

DL_DB = [
    "diff(L, b)",
    "a - y",
]
