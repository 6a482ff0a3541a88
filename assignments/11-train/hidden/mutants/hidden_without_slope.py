"""
exercise = "derivations.HIDDEN_DELTA"
module = "derivations"
caught_by = [
    "test_hidden_delta_follows",
    "test_hidden_delta_arrives",
]
lecture = "L1, Ableitung der Kostenfunktion, Gleichung 7"
[title]
de = "Die Ableitung der Aktivierungsfunktion fehlt"
en = "The derivative of the activation function is missing"
[hint]
de = "Gefragt ist nach z_j. Wie kommt man von a_j dorthin?"
en = "What is asked for is by z_j. How does one get there from a_j?"
"""
HIDDEN_DELTA = [
    "Sum(d_i*Derivative(u_i, a_j), (i, 1, n))*Derivative(a_j, z_j)",
    "Sum(d_i*w_ij, (i, 1, n))*Derivative(a_j, z_j)",
    "Sum(d_i*w_ij, (i, 1, n))",
]
