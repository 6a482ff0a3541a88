"""
exercise = "derivations.DZ_DW_ROW"
module = "derivations"
caught_by = ["test_dz_dw_row_follows_line_by_line", "test_dz_dw_row_arrives_at_the_result"]
lecture = "L2, Die Ableitungen, 4"
[title]
de = "Verglichen werden Zeile und Spalte des Gewichts"
en = "The weight's row and column are compared"
[hint]
de = "Der erste Index von w muss zu z passen, nicht zum zweiten."
en = "The first index of w must fit z, not the second one."
"""
DZ_DW_ROW = [
    "Derivative(z_i, w_jk)",
    "KroneckerDelta(j, k)*a_k",
]
