"""
exercise = "derivations.DJ_DW2_J"
module = "derivations"
caught_by = [
    "test_dj_dw2_j_follows",
    "test_dj_dw2_j_arrives",
]
lecture = "L4, Was benötigen wir, um die Ableitungen zu rechnen?"
[title]
de = "g' statt g, wie in der Wiederholung von L4 gedruckt"
en = "g' instead of g, as printed in L4's recap"
[hint]
de = "yhat_i ist in v1 linear. Welche Zahl steht dort als Faktor bei v1?"
en = "yhat_i is linear in v1. Which number stands there as the factor of v1?"
"""
DJ_DW2_J = [
    "Derivative(J, v1)",
    "-1/n*Sum((y_i - yhat_i)*Derivative(yhat_i, v1), (i, 1, n))",
    "-1/n*Sum((y_i - yhat_i)*g'(z1_i), (i, 1, n))",
]
