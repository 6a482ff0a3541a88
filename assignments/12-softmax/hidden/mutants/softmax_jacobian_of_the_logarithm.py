"""
exercise = "derivations.SOFTMAX_JACOBIAN"
module = "derivations"
caught_by = [
    "test_softmax_jacobian_follows_line_by_line",
    "test_softmax_jacobian_arrives_at_the_result",
]
lecture = "L1, Ableitung von Softmax, Gleichungen I bis III"
[title]
de = "Abgeleitet ist der Logarithmus"
en = "It is the logarithm that is differentiated"
[hint]
de = "``ln(s_i)`` abgeleitet ist ``1/s_i`` mal die gesuchte Ableitung. Wohin gehört ``s_i``?"
en = "``ln(s_i)`` differentiated is ``1/s_i`` times the derivative asked for. Where does ``s_i`` belong?"
"""
SOFTMAX_JACOBIAN = [
    "Derivative(s_i, z_j)",
    "Derivative(log(s_i), z_j)",
    "KroneckerDelta(i, j) - s_j",
]
