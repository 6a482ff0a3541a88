"""
exercise = "derivations.LOG_SOFTMAX"
module = "derivations"
caught_by = ["test_log_softmax_follows_line_by_line", "test_log_softmax_arrives_at_the_result"]
lecture = "L1, Ableitung von Softmax"
[title]
de = "``s_i`` statt ``s_j``"
en = "``s_i`` instead of ``s_j``"
[hint]
de = "Die Summe wird nach ``z_j`` abgeleitet. Welcher Summand bleibt übrig?"
en = "The sum is differentiated by ``z_j``. Which term is left?"
"""
LOG_SOFTMAX = [
    "Derivative(log(s_i), z_j)",
    "Derivative(z_i, z_j) - Derivative(log(Sum(exp(z_k), (k, 1, n))), z_j)",
    "KroneckerDelta(i, j) - exp(z_i)/Sum(exp(z_k), (k, 1, n))",
    "KroneckerDelta(i, j) - s_i",
]
