"""
exercise = "derivations.DZ_DW_ROW"
module = "derivations"
caught_by = ["test_dz_dw_row_follows_line_by_line"]
lecture = "L2, Die Ableitungen, 4"
[title]
de = "Alle Aktivierungen werden summiert"
en = "All activations are summed"
[hint]
de = "Nur ein Summand enthält das Gewicht w_ik."
en = "Only one term contains the weight w_ik."
"""
DZ_DW_ROW = [
    "Derivative(z_i, w_jk)",
    "KroneckerDelta(i, j)*Sum(a_l, (l, 1, n))",
    "KroneckerDelta(i, j)*a_k",
]
