SQUARED_BY_A = [
    "Derivative((y - a)**2, a)",
    "2*(y - a)*Derivative(y - a, a)",
    "2*(y - a)*(-1)",
    "2*(a - y)",
]

SQUARED_BY_Z = [
    "Derivative(C, a)*Derivative(a, z)",
    "2*(a - y)*Derivative(1/(1 + exp(-z)), z)",
    "2*(a - y)*exp(-z)/(1 + exp(-z))**2",
    "2*(a - y)*a*(1 - a)",
]

SQUARED_BY_W = [
    "Derivative((a - y)**2, a)*Derivative(a, z)*Derivative(z, w)",
    "(2*a - 2*y)*Derivative(a, z)*Derivative(z, w)",
    "(2*a - 2*y)*(a - a**2)*a_prev",
    "2*(a - y)*a*(1 - a)*a_prev",
]

HIDDEN_DELTA = [
    "Sum(d_i*Derivative(u_i, a_j), (i, 1, n))*Derivative(a_j, z_j)",
    "Derivative(a_j, z_j)*Sum(w_ij*d_i, (i, 1, n))",
    "a_j*(1 - a_j)*Sum(w_ij*d_i, (i, 1, n))",
]
