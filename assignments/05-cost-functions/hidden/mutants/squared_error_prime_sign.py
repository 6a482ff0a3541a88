"""
exercise = "squared_error_prime"
caught_by = ["test_squared_error_prime_agrees_on_arrays", "test_squared_error_prime_is_the_slope", "test_squared_error_prime_takes_numbers"]
lecture = "L1, Ableitung der Kostenfunktion, Gleichung 4"
[title]
de = "squared_error_prime hat das falsche Vorzeichen"
en = "squared_error_prime has the wrong sign"
[hint]
de = "Ist a zu groß, so wächst der Fehler mit a. Welches Vorzeichen hat dann die Ableitung?"
en = "If a is too large, the error grows with a. Which sign has the derivative then?"
"""

def squared_error_prime(a, y):
    _check_shapes(a, y)
    return 2 * (y - a)
