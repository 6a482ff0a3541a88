"""
exercise = "derivations.DZ_DA"
module = "derivations"
caught_by = ["test_dz_da_follows_line_by_line"]
lecture = "L2, Die Ableitungen, 3"
[title]
de = "Alle Gewichte der Zeile bleiben stehen"
en = "All the weights of the row stay"
[hint]
de = "Welche Summanden hängen von a_j ab?"
en = "Which terms depend on a_j?"
"""
DZ_DA = [
    "Derivative(z_i, a_j)",
    "Sum(w_ik, (k, 1, n))",
    "w_ij",
]
