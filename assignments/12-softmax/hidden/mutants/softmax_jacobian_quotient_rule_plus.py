"""
exercise = "derivations.SOFTMAX_JACOBIAN"
module = "derivations"
caught_by = ["test_softmax_jacobian_follows_line_by_line"]
lecture = "L1, Ableitung von Softmax, Gleichungen I bis III"
[title]
de = "Quotientenregel mit Plus"
en = "Quotient rule with a plus"
[hint]
de = "Im Zähler der Quotientenregel steht eine Differenz."
en = "The numerator of the quotient rule is a difference."
"""
SOFTMAX_JACOBIAN = [
    "Derivative(s_i, z_j)",
    "(Derivative(exp(z_i), z_j)*Sum(exp(z_k), (k, 1, n)) + exp(z_i)*Derivative(Sum(exp(z_k), (k, 1, n)), z_j))/Sum(exp(z_k), (k, 1, n))**2",
    "s_i*(KroneckerDelta(i, j) - s_j)",
]
