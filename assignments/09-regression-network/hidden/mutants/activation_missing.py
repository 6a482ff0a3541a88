"""
exercise = "derivations.DJ_DW2_J"
module = "derivations"
caught_by = [
    "test_dj_dw2_j_follows_mostly",
    "test_dj_dw2_j_follows",
    "test_dj_dw2_j_arrives",
]
lecture = "L4, Ableitung nach Gewichten in ZWEITEM Layer"
[title]
de = "Die Aktivierung fehlt: es ist die Ableitung nach v0"
en = "The activation is missing: it is the derivative by v0"
[hint]
de = "Womit wird v1 in yhat_i multipliziert?"
en = "By what is v1 multiplied in yhat_i?"
"""
DJ_DW2_J = [
    "Derivative(J, v1)",
    "-1/n*Sum(y_i - yhat_i, (i, 1, n))",
]
