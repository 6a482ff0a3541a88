"""Four lists of formulas."""

SQUARED_BY_A: list[str] = [
    "Derivative((a - y)**2, a)",
    "2*(a - y)*(1 - 0)",
    "2*(a - y)",
]

SQUARED_BY_Z: list[str] = [
    "Derivative(C, a)*Derivative(a, z)",
    "2*(a - y)*sigma(z)*(1 - sigma(z))",
    "2*(a - y)*a*(1 - a)",
]

SQUARED_BY_W: list[str] = [
    "Derivative(C, a)*Derivative(a, z)*Derivative(z, w)",
    "2*(a - y)*a*(1 - a)*Derivative(w*a_prev + b, w)",
    "2*(a - y)*a*(1 - a)*(a_prev + 0)",
    "2*(a - y)*a*(1 - a)*a_prev",
]

HIDDEN_DELTA: list[str] = [
    "Sum(d_i*w_ij, (i, 1, n))*Derivative(a_j, z_j)",
    "Sum(d_i*w_ij, (i, 1, n))*a_j*(1 - a_j)",
]
