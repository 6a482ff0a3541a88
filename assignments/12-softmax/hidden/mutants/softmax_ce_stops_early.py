"""
exercise = "derivations.SOFTMAX_CE"
module = "derivations"
caught_by = ["test_softmax_ce_arrives_at_the_result"]
lecture = "L1, Ableitung von Cross-Entropy Loss"
[title]
de = "Die Herleitung hört vor dem Ergebnis auf"
en = "The derivation stops before the result"
[hint]
de = "y ist one-hot. Was ist die Summe aller ``y_i``?"
en = "y is one-hot. What is the sum of all ``y_i``?"
"""
SOFTMAX_CE = [
    "Derivative(-Sum(y_i*log(s_i), (i, 1, n)), z_j)",
    "-Sum(y_i*Derivative(log(s_i), z_j), (i, 1, n))",
    "-Sum(y_i*(KroneckerDelta(i, j) - s_j), (i, 1, n))",
    "s_j*Sum(y_i, (i, 1, n)) - y_j",
]
