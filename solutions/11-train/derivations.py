"""The gradient of the squared error, line by line; each line follows from the one before."""

# L1's equation 4.
SQUARED_BY_A = [
    "Derivative((a - y)**2, a)",
    "2*(a - y)*Derivative(a - y, a)",
    "2*(a - y)",
]

# L1's delta at the output: equations 3 and 4.
SQUARED_BY_Z = [
    "Derivative(C, a)*Derivative(a, z)",
    "2*(a - y)*Derivative(a, z)",
    "2*(a - y)*a*(1 - a)",
]

# L1's equations 1 to 4, then 6.
SQUARED_BY_W = [
    "Derivative(C, a)*Derivative(a, z)*Derivative(z, w)",
    "Derivative(C, a)*Derivative(a, z)*a_prev",
    "2*(a - y)*Derivative(a, z)*a_prev",
    "2*(a - y)*a*(1 - a)*a_prev",
]

# L1's equation 7, with d_i where d_j is printed.
HIDDEN_DELTA = [
    "Sum(d_i*Derivative(u_i, a_j), (i, 1, n))*Derivative(a_j, z_j)",
    "Sum(d_i*w_ij, (i, 1, n))*Derivative(a_j, z_j)",
    "Sum(d_i*w_ij, (i, 1, n))*a_j*(1 - a_j)",
]
