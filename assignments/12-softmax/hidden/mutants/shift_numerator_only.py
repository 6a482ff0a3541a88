"""
exercise = "derivations.SHIFT"
module = "derivations"
caught_by = ["test_shift_follows_line_by_line"]
lecture = "L1, Numerisch stabiler Softmax"
[title]
de = "Nur der Zähler wird umgeformt"
en = "Only the numerator is rewritten"
[hint]
de = "Auch im Nenner steht ``c``, in jedem Summanden."
en = "There is a ``c`` in the denominator as well, in every term."
"""
SHIFT = [
    "exp(z_i - c)/Sum(exp(z_k - c), (k, 1, n))",
    "exp(z_i)*exp(-c)/Sum(exp(z_k), (k, 1, n))",
    "s_i",
]
