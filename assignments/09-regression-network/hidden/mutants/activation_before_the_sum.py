"""
exercise = "derivations.DJ_DW2_J"
module = "derivations"
caught_by = [
    "test_dj_dw2_j_follows",
    "test_dj_dw2_j_arrives",
]
lecture = "L4, Ableitung nach Gewichten in ZWEITEM Layer"
[title]
de = "Die Summe der Produkte ist als Produkt zweier Summen geschrieben"
en = "The sum of the products is written as a product of sums"
[hint]
de = "Zu jeder Beobachtung gehören ihr Fehler und ihre Aktivierung. Was wird zuerst gerechnet, mal oder plus?"
en = "To each observation belong its error and its activation. Which comes first, times or plus?"
"""
DJ_DW2_J = [
    "Derivative(J, v1)",
    "-1/n*Sum((y_i - yhat_i)*g(z1_i), (i, 1, n))",
    "-1/n*Sum(y_i - yhat_i, (i, 1, n))*Sum(g(z1_i), (i, 1, n))",
]
