"""
exercise = "derivations.LOG_LIKELIHOOD"
module = "derivations"
caught_by = ["test_log_likelihood_follows"]
lecture = "L0, Herleitung der Kostenfunktion (Schritt 2)"
[title]
de = "Der Logarithmus eines Produkts als Produkt der Logarithmen"
en = "The logarithm of a product as a product of logarithms"
[hint]
de = "Probiere ``log(2*3)``: Ist das ``log(2)*log(3)`` oder ``log(2) + log(3)``?"
en = "Try ``log(2*3)``: is it ``log(2)*log(3)`` or ``log(2) + log(3)``?"
"""
LOG_LIKELIHOOD = [
    "log(a**y*(1 - a)**(1 - y))",
    "log(a**y)*log((1 - a)**(1 - y))",
    "y*log(a)*(1 - y)*log(1 - a)",
    "-L",
]
