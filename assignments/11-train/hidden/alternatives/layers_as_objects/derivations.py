SQUARED_BY_A = [
    "Derivative((a - y)**2, a)",
    "2*(a - y)",
]

SQUARED_BY_Z = [
    "Derivative(C, a)*Derivative(a, z)",
    "2*(a - y)*a*(1 - a)",
]

SQUARED_BY_W = [
    "Derivative(C, a)*Derivative(a, z)*Derivative(z, w)",
    "2*(a - y)*a*(1 - a)*a_prev",
]

HIDDEN_DELTA = [
    "Sum(d_i*Derivative(u_i, a_j), (i, 1, n))*Derivative(a_j, z_j)",
    "Sum(w_ij*d_i, (i, 1, n))*a_j*(1 - a_j)",
]
