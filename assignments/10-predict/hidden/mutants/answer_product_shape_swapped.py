"""
exercise = "answers.shape_product"
module = "answers"
caught_by = ["test_shape_product"]
lecture = "L1, Matrixmultiplikation"
[title]
de = "Zeilen und Spalten sind vertauscht"
en = "Rows and columns are swapped"
[hint]
de = "Wessen Zeilen hat das Ergebnis?"
en = "Whose rows has the result?"
"""
ANSWERS["shape_product"] = "(5, 3)"
