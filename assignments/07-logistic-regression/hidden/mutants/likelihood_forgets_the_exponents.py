"""
exercise = "derivations.LOG_LIKELIHOOD"
module = "derivations"
caught_by = ["test_log_likelihood_follows"]
lecture = "L0, Herleitung der Kostenfunktion (Schritt 2)"
[title]
de = "Die Exponenten gehen verloren"
en = "The exponents get lost"
[hint]
de = "Was wird aus einem Exponenten, wenn man den Logarithmus nimmt?"
en = "What becomes of an exponent when the logarithm is taken?"
"""
LOG_LIKELIHOOD = [
    "log(a**y*(1 - a)**(1 - y))",
    "log(a) + log(1 - a)",
    "-L",
]
