"""
exercise = "derivations.DJ_DW2_0"
module = "derivations"
caught_by = [
    "test_dj_dw2_0_follows",
    "test_dj_dw2_0_arrives",
]
lecture = "L4, Ableitung nach Gewichten in ZWEITEM Layer"
[title]
de = "Das 1/n ist verschwunden"
en = "The 1/n has vanished"
[hint]
de = "Von 1/(2n) kürzt sich die 2. Und das n?"
en = "Of 1/(2n) the 2 cancels. And the n?"
"""
DJ_DW2_0 = [
    "Derivative(J, v0)",
    "2/(2*n)*Sum((y_i - yhat_i)*(-1), (i, 1, n))",
    "-Sum(y_i - yhat_i, (i, 1, n))",
]
