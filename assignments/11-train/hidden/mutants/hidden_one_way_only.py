"""
exercise = "derivations.HIDDEN_DELTA"
module = "derivations"
caught_by = [
    "test_hidden_delta_follows_mostly",
    "test_hidden_delta_follows",
    "test_hidden_delta_arrives",
]
lecture = "L1, Ableitung der Kostenfunktion, Gleichung 5"
[title]
de = "Nur ein Weg, ohne Summe"
en = "One way only, without a sum"
[hint]
de = "a_j geht in jedes Neuron der nächsten Schicht ein. Was geschieht mit den Wegen?"
en = "a_j enters every neuron of the next layer. What is done with the ways?"
"""
HIDDEN_DELTA = [
    "Sum(d_i*Derivative(u_i, a_j), (i, 1, n))*Derivative(a_j, z_j)",
    "d_j*w_jj*a_j*(1 - a_j)",
]
