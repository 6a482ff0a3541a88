SQUARED_BY_A = [
    "Derivative((a - y)*(a - y), a)",
    "(a - y) + (a - y)",
    "2*(a - y)",
]

SQUARED_BY_Z = [
    "diff(C, a)*diff(a, z)",
    "diff(C, a)*a*(1 - a)",
    "2*(a - y)*a*(1 - a)",
]

SQUARED_BY_W = [
    "diff(C, a)*diff(a, z)*diff(z, w)",
    "2*(a - y)*diff(a, z)*a_prev",
    "2*(a - y)*exp(-z)/(1 + exp(-z))**2*a_prev",
    "2*(a - y)*a*(1 - a)*a_prev",
]

HIDDEN_DELTA = [
    "Sum(d_i*Derivative(Sum(w_ik*a_k, (k, 1, n)), a_j), (i, 1, n))*Derivative(a_j, z_j)",
    "Sum(d_i*w_ij, (i, 1, n))*Derivative(sigma(z_j), z_j)",
    "Sum(d_i*w_ij, (i, 1, n))*sigma(z_j)*(1 - sigma(z_j))",
    "Sum(d_i*w_ij, (i, 1, n))*a_j*(1 - a_j)",
]
