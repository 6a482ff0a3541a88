SQUARED_BY_A = [
    "Derivative(a**2 - 2*a*y + y**2, a)",
    "2*a - 2*y",
    "2*(a - y)",
]

SQUARED_BY_Z = [
    "Derivative((sigma(z) - y)**2, z)",
    "2*(sigma(z) - y)*Derivative(sigma(z), z)",
    "2*(sigma(z) - y)*sigma(z)*(1 - sigma(z))",
    "2*(a - y)*a*(1 - a)",
]

SQUARED_BY_W = [
    "Derivative((sigma(w*a_prev + b) - y)**2, w)",
    "2*(a - y)*Derivative(sigma(w*a_prev + b), w)",
    "2*(a - y)*a*(1 - a)*Derivative(w*a_prev + b, w)",
    "2*(a - y)*a*(1 - a)*a_prev",
]

HIDDEN_DELTA = [
    "Derivative(a_j, z_j)*Sum(d_i*Derivative(u_i, a_j), (i, 1, n))",
    "a_j*(1 - a_j)*Sum(d_i*Derivative(u_i, a_j), (i, 1, n))",
    "a_j*(1 - a_j)*Sum(d_i*w_ij, (i, 1, n))",
]
