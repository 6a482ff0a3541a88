"""
exercise = "derivations.SHIFT"
module = "derivations"
caught_by = ["test_shift_starts_with_the_expression"]
lecture = "L1, Numerisch stabiler Softmax"
[title]
de = "Die Herleitung beginnt auf der anderen Seite"
en = "The derivation begins at the other side"
[hint]
de = "Beginne mit dem verschobenen Bruch; ``s_i`` ist das Ziel."
en = "Begin with the shifted fraction; ``s_i`` is the goal."
"""
SHIFT = [
    "exp(z_i)/Sum(exp(z_k), (k, 1, n))",
    "exp(z_i)*exp(-c)/(exp(-c)*Sum(exp(z_k), (k, 1, n)))",
    "s_i",
]
