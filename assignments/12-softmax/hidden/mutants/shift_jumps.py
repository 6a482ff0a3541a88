"""
exercise = "derivations.SHIFT"
module = "derivations"
caught_by = ["test_shift_follows_line_by_line"]
lecture = "L1, Numerisch stabiler Softmax"
[title]
de = "Vom Ausdruck gleich zum Ergebnis"
en = "From the expression straight to the result"
[hint]
de = "Zeige, wo sich ``exp(-c)`` kürzt: dazwischen fehlt mindestens eine Zeile."
en = "Show where ``exp(-c)`` cancels: at least one line is missing in between."
"""
SHIFT = [
    "exp(z_i - c)/Sum(exp(z_k - c), (k, 1, n))",
    "s_i",
]
