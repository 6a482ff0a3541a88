# Herleitung, alles über einen Bruch
DL_DZ2 = [
    "Derivative(-Y*log(A2)-(1-Y)*log(1-A2),A2)*A2*(1-A2)",
    "(-Y/A2+(1-Y)/(1-A2))*A2*(1-A2)",
    "(A2-Y)/(A2*(1-A2))*A2*(1-A2)",
    "A2-Y",
]

DZ_DA = [
    "Derivative(z_i,a_j)",
    "Derivative(w_ij*a_j,a_j)",
    "w_ij",
]

DZ_DW_ROW = [
    "Derivative(z_i,w_jk)",
    "delta_ij*Derivative(w_jk*a_k,w_jk)",
    "delta_ij*a_k",
]
