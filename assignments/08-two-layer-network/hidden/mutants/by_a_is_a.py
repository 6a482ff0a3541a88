"""
exercise = "derivations.DZ_DA"
module = "derivations"
caught_by = ["test_dz_da_follows_line_by_line", "test_dz_da_arrives_at_the_result"]
lecture = "L2, Die Ableitungen, 3"
[title]
de = "Nach dem Gewicht abgeleitet statt nach der Aktivierung"
en = "Differentiated by the weight instead of by the activation"
[hint]
de = "Welche der beiden Größen in ``w_ij*a_j`` ist die Variable?"
en = "Which of the two quantities in ``w_ij*a_j`` is the variable?"
"""
DZ_DA = [
    "Derivative(z_i, a_j)",
    "a_j",
]
