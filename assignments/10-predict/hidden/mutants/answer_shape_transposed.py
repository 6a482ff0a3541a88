"""
exercise = "answers.shape_W2"
module = "answers"
caught_by = ["test_shape_w2"]
lecture = "L1, Gewichte initialisieren"
[title]
de = "Zeilen und Spalten sind vertauscht"
en = "Rows and columns are swapped"
[hint]
de = "So viele Zeilen wie gewichtete Summen im Layer selbst."
en = "As many rows as weighted sums in the layer itself."
"""
ANSWERS["shape_W2"] = "(5, 2)"
