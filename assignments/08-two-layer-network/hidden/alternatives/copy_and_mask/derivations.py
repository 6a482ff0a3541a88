DL_DZ2 = [
    "diff(-Y*log(A2) - (1-Y)*log(1-A2), A2) * diff(sigma(Z2), Z2)",
    "(-Y/A2 + (1-Y)/(1-A2)) * A2*(1-A2)",
    "-Y*(1-A2) + (1-Y)*A2",
    "-Y + Y*A2 + A2 - Y*A2",
    "A2 - Y",
]

DZ_DA = [
    "Derivative(Sum(w_ik*a_k, (k, 1, n)) + b_i, a_j)",
    "Sum(Derivative(w_ik*a_k, a_j), (k, 1, n)) + Derivative(b_i, a_j)",
    "w_ij",
]

DZ_DW_ROW = [
    "Derivative(Sum(w_il*a_l, (l, 1, n)) + b_i, w_jk)",
    "Sum(Derivative(w_il*a_l, w_jk), (l, 1, n))",
    "a_k if i == j else 0",
]
