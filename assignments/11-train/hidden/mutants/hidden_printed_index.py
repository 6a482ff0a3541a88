"""
exercise = "derivations.HIDDEN_DELTA"
module = "derivations"
caught_by = [
    "test_hidden_delta_follows",
    "test_hidden_delta_arrives",
]
lecture = "L1, Ableitung der Kostenfunktion, Gleichung 7"
[title]
de = "In der Summe über i steht d_j, wie in Gleichung 7 gedruckt"
en = "In the sum over i stands d_j, as printed in equation 7"
[hint]
de = "Über welche Neuronen läuft die Summe, und wessen Delta gehört dazu?"
en = "Over which neurons does the sum run, and whose delta belongs there?"
"""
HIDDEN_DELTA = [
    "Sum(d_i*Derivative(u_i, a_j), (i, 1, n))*Derivative(a_j, z_j)",
    "Sum(d_i*w_ij, (i, 1, n))*Derivative(a_j, z_j)",
    "Sum(d_j*w_ij, (i, 1, n))*a_j*(1 - a_j)",
]
