"""
exercise = "answers.delta_w"
module = "answers"
caught_by = ["test_delta_w"]
lecture = "L1, Anpassung der Gewichte als Matrixmultiplikation"
[title]
de = "Spalte für Spalte statt Zeile für Zeile"
en = "Column by column instead of row by row"
[hint]
de = "In welcher Reihenfolge sind die sechs Einträge gefragt?"
en = "In which order are the six entries asked for?"
"""
ANSWERS["delta_w"] = "(-2*eta, 0, -4*eta, 6*eta, 0, 12*eta)"
