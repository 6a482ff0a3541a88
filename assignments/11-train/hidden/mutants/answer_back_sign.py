"""
exercise = "answers.delta_back"
module = "answers"
caught_by = ["test_delta_back"]
lecture = "L1, Backpropagation als Matrixmultiplikation"
[title]
de = "Vorzeichen verrechnet"
en = "A sign got lost"
[hint]
de = "Rechne die Spalten mal Delta noch einmal aus, Vorzeichen für Vorzeichen."
en = "Work out the columns times delta again, sign by sign."
"""
ANSWERS["delta_back"] = "(5/2, 8)"
