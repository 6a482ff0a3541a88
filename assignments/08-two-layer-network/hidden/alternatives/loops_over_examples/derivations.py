# beginnt nach der ersten Regel, Zwischenschritte auf einem gemeinsamen Nenner
DL_DZ2 = [
    "(-Y/A2 + (1 - Y)/(1 - A2)) * Derivative(sigma(Z2), Z2)",
    "((-Y*(1 - A2) + A2*(1 - Y))/(A2*(1 - A2))) * Derivative(sigma(Z2), Z2)",
    "(A2 - Y)/(A2*(1 - A2)) * Derivative(sigma(Z2), Z2)",
    "(A2 - Y)/(A2*(1 - A2)) * A2*(1 - A2)",
    "A2 - Y",
]

DZ_DA = [
    "Sum(Derivative(w_ik*a_k, a_j), (k, 1, n))",
    "w_ij*Derivative(a_j, a_j)",
    "w_ij",
]

DZ_DW_ROW = [
    "Derivative(z_i, w_jk)",
    "Derivative(w_ik*a_k, w_jk)",
    "Derivative(w_ik, w_jk)*a_k",
    "a_k*KroneckerDelta(i, j)",
]
