"""
exercise = "answers.shape_Y"
module = "answers"
caught_by = ["test_shape_of_y"]
lecture = "L0, Mathematische Notation"
[title]
de = "shape_Y: Labels in einer Spalte"
en = "shape_Y: labels in a column"
[hint]
de = "Jedes Label steht unter seinem Beispiel."
en = "Each label stands below its example."
"""
ANSWERS["shape_Y"] = "(250, 1)"
