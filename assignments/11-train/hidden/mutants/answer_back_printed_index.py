"""
exercise = "answers.delta_back"
module = "answers"
caught_by = ["test_delta_back"]
lecture = "L1, Ableitung der Kostenfunktion, Gleichung 7"
[title]
de = "In der Summe steht immer dasselbe Delta, wie in Gleichung 7 gedruckt"
en = "The same delta stands in every term, as printed in equation 7"
[hint]
de = "Läuft der Index des Deltas in der Summe mit?"
en = "Does the index of delta run along in the sum?"
"""
ANSWERS["delta_back"] = "(7/2, 0)"
