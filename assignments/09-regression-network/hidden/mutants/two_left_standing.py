"""
exercise = "derivations.DJ_DW2_0"
module = "derivations"
caught_by = [
    "test_dj_dw2_0_follows",
    "test_dj_dw2_0_arrives",
]
lecture = "L4, Ableitung nach Gewichten in ZWEITEM Layer"
[title]
de = "Die 2 hat sich nicht gekürzt"
en = "The 2 has not cancelled"
[hint]
de = "Vor der Summe steht 2/(2n). Was bleibt davon?"
en = "In front of the sum stands 2/(2n). What is left of it?"
"""
DJ_DW2_0 = [
    "Derivative(J, v0)",
    "2/(2*n)*Sum((y_i - yhat_i)*(-1), (i, 1, n))",
    "-2/n*Sum(y_i - yhat_i, (i, 1, n))",
]
