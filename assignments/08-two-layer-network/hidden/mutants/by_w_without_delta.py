"""
exercise = "derivations.DZ_DW_ROW"
module = "derivations"
caught_by = ["test_dz_dw_row_follows_line_by_line", "test_dz_dw_row_arrives_at_the_result"]
lecture = "L2, Die Ableitungen, 4"
[title]
de = "Jede Zeile von W soll auf z_i wirken"
en = "Every row of W is said to act on z_i"
[hint]
de = "Was ist die Ableitung von z_1 nach einem Gewicht der zweiten Zeile?"
en = "What is the derivative of z_1 by a weight of the second row?"
"""
DZ_DW_ROW = [
    "Derivative(z_i, w_jk)",
    "a_k",
]
