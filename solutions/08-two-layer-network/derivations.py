"""Derivatives of the loss by the second layer's weighted sum, of weighted sums by a and by W."""

DL_DZ2 = [
    "Derivative(-Y*log(A2) - (1 - Y)*log(1 - A2), A2)*Derivative(sigma(Z2), Z2)",
    "(-Y/A2 + (1 - Y)/(1 - A2))*A2*(1 - A2)",
    "(A2 - Y)/(A2*(1 - A2))*A2*(1 - A2)",
    "A2 - Y",
]

DZ_DA = [
    "Derivative(z_i, a_j)",
    "Sum(w_ik*Derivative(a_k, a_j), (k, 1, n))",
    "Sum(w_ik*KroneckerDelta(k, j), (k, 1, n))",
    "w_ij",
]

DZ_DW_ROW = [
    "Derivative(z_i, w_jk)",
    "Sum(Derivative(w_il, w_jk)*a_l, (l, 1, n))",
    "Sum(KroneckerDelta(i, j)*KroneckerDelta(k, l)*a_l, (l, 1, n))",
    "KroneckerDelta(i, j)*a_k",
]
