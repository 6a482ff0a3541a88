"""
exercise = "derivations.SOFTMAX_JACOBIAN"
module = "derivations"
caught_by = [
    "test_softmax_jacobian_follows_line_by_line",
    "test_softmax_jacobian_arrives_at_the_result",
]
lecture = "L1, Ableitung von Softmax, Gleichungen I bis III"
[title]
de = "``s_i`` statt ``s_j`` in der Klammer"
en = "``s_i`` instead of ``s_j`` in the brackets"
[hint]
de = "Die Summe wird nach ``z_j`` abgeleitet. Welcher Summand bleibt übrig?"
en = "The sum is differentiated by ``z_j``. Which term is left?"
"""
SOFTMAX_JACOBIAN = [
    "Derivative(s_i, z_j)",
    "s_i*Derivative(log(s_i), z_j)",
    "s_i*(KroneckerDelta(i, j) - exp(z_i)/Sum(exp(z_k), (k, 1, n)))",
    "s_i*(KroneckerDelta(i, j) - s_i)",
]
