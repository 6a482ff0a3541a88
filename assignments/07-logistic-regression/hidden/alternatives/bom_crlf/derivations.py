# wie in L0

LOG_LIKELIHOOD = [
    "log(a^y·(1-a)^(1-y))",
    "y·log(a)+(1-y)·log(1-a)",
    "-L",
]

LOG_PRODUCT = [
    "log(Product(P_i,(i,1,m)))",
    "= Sum(log(P_i),(i,1,m))",
    "= -Sum(L_i,(i,1,m))",
]

DL_DW = [
    "Derivative(L, z)*Derivative(z, w1)",
    "(-y/a+(1-y)/(1-a))*a*(1-a)*x1",
    "(-y/a*a*(1-a)+(1-y)/(1-a)*a*(1-a))*x1",
    "(-y+a*y+a-a*y)*x1",
    "x1*(a-y)",
]

DL_DB = [
    "Derivative(L, z)*Derivative(z, b)",
    "(-y/a*a*(1-a)+(1-y)/(1-a)*a*(1-a))*1",
    "-y+a*y+a-a*y",
    "a-y",
]
