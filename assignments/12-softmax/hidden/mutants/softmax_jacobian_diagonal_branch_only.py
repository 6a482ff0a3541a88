"""
exercise = "derivations.SOFTMAX_JACOBIAN"
module = "derivations"
caught_by = [
    "test_softmax_jacobian_follows_line_by_line",
    "test_softmax_jacobian_arrives_at_the_result",
]
lecture = "L1, Ableitung von Softmax, Gleichungen I bis III"
[title]
de = "Nur der Fall i = j ist bedacht"
en = "Only the case i = j is considered"
[hint]
de = "Hängt ``s_i`` auch von den anderen ``z_j`` ab? Was bleibt dann von der 1?"
en = "Does ``s_i`` depend on the other ``z_j`` as well? What is left of the 1 then?"
"""
SOFTMAX_JACOBIAN = [
    "Derivative(s_i, z_j)",
    "s_i*Derivative(log(s_i), z_j)",
    "s_i*(1 - s_j)",
]
