"""
exercise = "derivations.SHIFT"
module = "derivations"
caught_by = ["test_shift_follows_line_by_line"]
lecture = "L1, Numerisch stabiler Softmax"
[title]
de = "Der gemeinsame Faktor wird n-mal herausgezogen"
en = "The common factor is taken out n times"
[hint]
de = "Ein Faktor, der in jedem Summanden steht, kommt einmal vor die Summe."
en = "A factor of every term comes before the sum once."
"""
SHIFT = [
    "exp(z_i - c)/Sum(exp(z_k - c), (k, 1, n))",
    "exp(z_i)*exp(-c)/Sum(exp(z_k)*exp(-c), (k, 1, n))",
    "exp(z_i)*exp(-c)/(exp(-n*c)*Sum(exp(z_k), (k, 1, n)))",
    "s_i",
]
