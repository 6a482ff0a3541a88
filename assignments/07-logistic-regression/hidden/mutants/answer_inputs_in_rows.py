"""
exercise = "answers.shape_X"
module = "answers"
caught_by = ["test_shape_of_x"]
lecture = "L0, Mathematische Notation"
[title]
de = "shape_X: Beispiele in Zeilen"
en = "shape_X: examples in rows"
[hint]
de = "Jedes Beispiel ist eine Spalte. Wie viele Spalten sind es?"
en = "Each example is a column. How many columns are there?"
"""
ANSWERS["shape_X"] = "(250, 4608)"
