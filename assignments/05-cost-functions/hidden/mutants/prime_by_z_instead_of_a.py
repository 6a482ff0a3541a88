"""
exercise = "binary_cross_entropy_prime"
caught_by = ["test_binary_cross_entropy_prime_agrees_on_arrays", "test_binary_cross_entropy_prime_is_the_slope", "test_binary_cross_entropy_prime_takes_numbers"]
lecture = "L0, Schritt 2"
[title]
de = "binary_cross_entropy_prime leitet schon nach z ab"
en = "binary_cross_entropy_prime already differentiates with respect to z"
[hint]
de = "a - y ist die Ableitung nach z, also mit dem Faktor a(1 - a) der Sigmoid-Funktion. Gefragt ist die nach a."
en = "a - y is the derivative with respect to z, with the factor a(1 - a) of the sigmoid in it. Asked for is the one with respect to a."
"""

def binary_cross_entropy_prime(a, y):
    _check_shapes(a, y)
    return a - y
