"""
exercise = "derivations.DZ_DW_ROW"
module = "derivations"
caught_by = ["test_dz_dw_row_follows_line_by_line", "test_dz_dw_row_arrives_at_the_result"]
lecture = "L2, Die Ableitungen, 4"
[title]
de = "Das Gewicht bleibt stehen statt der Aktivierung"
en = "The weight stays instead of the activation"
[hint]
de = "Was steht in ``w_ik*a_k`` neben dem Gewicht?"
en = "What stands beside the weight in ``w_ik*a_k``?"
"""
DZ_DW_ROW = [
    "Derivative(z_i, w_jk)",
    "KroneckerDelta(i, j)*w_jk",
]
