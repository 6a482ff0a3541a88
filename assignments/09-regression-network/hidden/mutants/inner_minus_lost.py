"""
exercise = "derivations.DJ_DW2_0"
module = "derivations"
caught_by = [
    "test_dj_dw2_0_follows_mostly",
    "test_dj_dw2_0_follows",
    "test_dj_dw2_0_arrives",
]
lecture = "L4, Ableitung nach Gewichten in ZWEITEM Layer"
[title]
de = "Das Minus der inneren Ableitung fehlt"
en = "The minus of the inner derivative is missing"
[hint]
de = "Wie ändert sich y - yhat, wenn yhat größer wird?"
en = "How does y - yhat change when yhat grows?"
"""
DJ_DW2_0 = [
    "Derivative(J, v0)",
    "1/n*Sum(y_i - yhat_i, (i, 1, n))",
]
