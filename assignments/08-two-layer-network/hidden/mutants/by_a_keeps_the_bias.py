"""
exercise = "derivations.DZ_DA"
module = "derivations"
caught_by = ["test_dz_da_follows_line_by_line", "test_dz_da_arrives_at_the_result"]
lecture = "L2, Die Ableitungen, 3"
[title]
de = "Der Bias wird mitgeschleppt"
en = "The bias is carried along"
[hint]
de = "Wie ändert sich b_i, wenn sich a_j ändert?"
en = "How does b_i change when a_j changes?"
"""
DZ_DA = [
    "Derivative(z_i, a_j)",
    "w_ij + b_i",
]
