"""
exercise = "answers.shape_dA1"
module = "answers"
caught_by = ["test_shape_of_da1"]
lecture = "L2, The Backprop Map"
[title]
de = "shape_dA1: nur ein Beispiel"
en = "shape_dA1: one example only"
[hint]
de = "dA1 wird nicht gemittelt: eine Spalte je Beispiel."
en = "dA1 is no mean: one column per example."
"""
ANSWERS["shape_dA1"] = "(5, 1)"
