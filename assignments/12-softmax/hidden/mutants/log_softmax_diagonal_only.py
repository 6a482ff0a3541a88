"""
exercise = "derivations.LOG_SOFTMAX"
module = "derivations"
caught_by = ["test_log_softmax_follows_line_by_line", "test_log_softmax_arrives_at_the_result"]
lecture = "L1, Ableitung von Softmax"
[title]
de = "Nur der Fall i = j ist bedacht"
en = "Only the case i = j is considered"
[hint]
de = "Was ist die Ableitung von ``z_i`` nach ``z_j``, wenn i und j verschieden sind?"
en = "What is the derivative of ``z_i`` by ``z_j`` when i and j differ?"
"""
LOG_SOFTMAX = [
    "Derivative(log(s_i), z_j)",
    "Derivative(z_i, z_j) - Derivative(log(Sum(exp(z_k), (k, 1, n))), z_j)",
    "1 - exp(z_j)/Sum(exp(z_k), (k, 1, n))",
    "1 - s_j",
]
