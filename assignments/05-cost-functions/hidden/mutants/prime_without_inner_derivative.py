"""
exercise = "binary_cross_entropy_prime"
caught_by = ["test_binary_cross_entropy_prime_agrees_on_arrays", "test_binary_cross_entropy_prime_is_the_slope", "test_binary_cross_entropy_prime_takes_numbers"]
lecture = "L0, Schritt 1"
[title]
de = "binary_cross_entropy_prime vergisst die innere Ableitung von 1 - a"
en = "binary_cross_entropy_prime forgets the inner derivative of 1 - a"
[hint]
de = "Die Ableitung von log(1 - a) nach a hat ein Minus von der Kettenregel. Was macht es mit dem zweiten Summanden?"
en = "The derivative of log(1 - a) with respect to a has a minus from the chain rule. What does it do to the second term?"
"""

def binary_cross_entropy_prime(a, y):
    _check_shapes(a, y)
    return -y / a - (1 - y) / (1 - a)
