"""
exercise = "squared_error_prime"
caught_by = ["test_squared_error_prime_agrees_on_arrays", "test_squared_error_prime_is_the_slope", "test_squared_error_prime_takes_numbers"]
lecture = "L1, Ableitung der Kostenfunktion, Gleichung 4"
[title]
de = "squared_error_prime ohne den Faktor 2"
en = "squared_error_prime without the factor 2"
[hint]
de = "Was wird beim Ableiten aus dem Exponenten? Den Faktor 1/2 hat squared_error nicht."
en = "What becomes of the exponent in the derivative? squared_error has no factor 1/2."
"""

def squared_error_prime(a, y):
    _check_shapes(a, y)
    return a - y
