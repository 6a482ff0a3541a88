DL_DZ2 = [
    "Derivative(-Y*log(sigma(Z2)) - (1 - Y)*log(1 - sigma(Z2)), Z2)",
    "-Y/sigma(Z2)*Derivative(sigma(Z2), Z2) + (1 - Y)/(1 - sigma(Z2))*Derivative(sigma(Z2), Z2)",
    "-Y*(1 - A2) + (1 - Y)*A2",
    "A2 - Y",
]

DZ_DA = [
    "Derivative(z_i, a_j)",
    "w_ij",
]

DZ_DW_ROW = [
    "Derivative(z_i, w_jk)",
    "delta_ij*a_k",
]
