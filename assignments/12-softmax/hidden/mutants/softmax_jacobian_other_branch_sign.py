"""
exercise = "derivations.SOFTMAX_JACOBIAN"
module = "derivations"
caught_by = [
    "test_softmax_jacobian_follows_line_by_line",
    "test_softmax_jacobian_arrives_at_the_result",
]
lecture = "L1, Ableitung von Softmax, Gleichungen I bis III"
[title]
de = "Das Minus im zweiten Fall fehlt"
en = "The minus of the second case is missing"
[hint]
de = "Wächst ``z_j``, so sinkt jedes andere ``s_i``: Welches Vorzeichen hat die Ableitung?"
en = "When ``z_j`` grows every other ``s_i`` falls: which sign has the derivative?"
"""
SOFTMAX_JACOBIAN = [
    "Derivative(s_i, z_j)",
    "s_i*Derivative(log(s_i), z_j)",
    "s_i*(1 - s_j) if i == j else s_i*s_j",
]
