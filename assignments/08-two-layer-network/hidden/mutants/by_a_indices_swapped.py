"""
exercise = "derivations.DZ_DA"
module = "derivations"
caught_by = ["test_dz_da_follows_line_by_line", "test_dz_da_arrives_at_the_result"]
lecture = "L2, Die Ableitungen, 3"
[title]
de = "w_ji statt w_ij"
en = "w_ji instead of w_ij"
[hint]
de = "Der erste Index ist die Zeile, also das Neuron i."
en = "The first index is the row, so neuron i."
"""
DZ_DA = [
    "Derivative(z_i, a_j)",
    "w_ji",
]
