LOG_LIKELIHOOD = [
    "log(P)",
    "log(a**y)+log((1-a)**(1-y))",
    "-L",
]

LOG_PRODUCT = [
    "log(Product(P_i,(i,1,m)))",
    "Sum(log(P_i),(i,1,m))",
    "Sum(-L_i,(i,1,m))",
    "-Sum(L_i,(i,1,m))",
]

DL_DW = [
    "Derivative(L, w1)",
    "Derivative(L, a)*Derivative(a, w1)",
    "(a - y)/(a*(1-a))*Derivative(a, w1)",
    "(a - y)/(a*(1-a))*a*(1-a)*x1",
    "(a - y)*x1",
]

DL_DB = [
    "Derivative(L, b)",
    "Derivative(L, a)*Derivative(a, b)",
    "(a - y)/(a*(1-a))*a*(1-a)",
    "a - y",
]
