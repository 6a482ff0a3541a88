"""
exercise = "derivations.HIDDEN_DELTA"
module = "derivations"
caught_by = [
    "test_hidden_delta_follows",
    "test_hidden_delta_arrives",
]
lecture = "L1, Backpropagation als Matrixmultiplikation"
[title]
de = "w_ji statt w_ij: die Matrix ist nicht transponiert"
en = "w_ji instead of w_ij: the matrix is not transposed"
[hint]
de = "u_i enthält w_ik*a_k. Welches k bleibt, wenn nach a_j abgeleitet wird?"
en = "u_i holds w_ik*a_k. Which k is left when it is differentiated by a_j?"
"""
HIDDEN_DELTA = [
    "Sum(d_i*Derivative(u_i, a_j), (i, 1, n))*Derivative(a_j, z_j)",
    "Sum(d_i*Derivative(u_i, a_j), (i, 1, n))*a_j*(1 - a_j)",
    "Sum(d_i*w_ji, (i, 1, n))*a_j*(1 - a_j)",
]
