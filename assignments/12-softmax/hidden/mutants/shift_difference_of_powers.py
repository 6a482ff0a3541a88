"""
exercise = "derivations.SHIFT"
module = "derivations"
caught_by = ["test_shift_follows_line_by_line"]
lecture = "L1, Numerisch stabiler Softmax"
[title]
de = "Die Potenz einer Differenz wird zur Differenz der Potenzen"
en = "The power of a difference becomes a difference of powers"
[hint]
de = "``exp(a - b)`` ist ein Produkt, keine Differenz. Probiere ``a = b``."
en = "``exp(a - b)`` is a product, no difference. Try ``a = b``."
"""
SHIFT = [
    "exp(z_i - c)/Sum(exp(z_k - c), (k, 1, n))",
    "(exp(z_i) - exp(c))/Sum(exp(z_k) - exp(c), (k, 1, n))",
    "exp(z_i)/Sum(exp(z_k), (k, 1, n))",
    "s_i",
]
