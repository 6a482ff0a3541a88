"""
exercise = "derivations.SOFTMAX_JACOBIAN"
module = "derivations"
caught_by = [
    "test_softmax_jacobian_follows_line_by_line",
    "test_softmax_jacobian_arrives_at_the_result",
]
lecture = "L1, Ableitung von Softmax, Gleichungen I bis III"
[title]
de = "Außerhalb von i = j steht 0"
en = "0 stands outside of i = j"
[hint]
de = "Im Nenner von ``s_i`` kommen alle ``z_j`` vor: Wächst eines, so sinkt ``s_i``."
en = "All ``z_j`` occur in the denominator of ``s_i``: when one grows, ``s_i`` falls."
"""
SOFTMAX_JACOBIAN = [
    "Derivative(s_i, z_j)",
    "s_i*Derivative(log(s_i), z_j)",
    "s_i*(1 - s_i) if i == j else 0",
]
