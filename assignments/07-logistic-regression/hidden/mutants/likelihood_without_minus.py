"""
exercise = "derivations.LOG_LIKELIHOOD"
module = "derivations"
caught_by = ["test_log_likelihood_follows", "test_log_likelihood_arrives"]
lecture = "L0, Herleitung der Kostenfunktion (Schritt 2)"
[title]
de = "Am Ende fehlt das Minus"
en = "The minus is missing at the end"
[hint]
de = "Der Logarithmus einer Wahrscheinlichkeit ist negativ. Und der Verlust?"
en = "The logarithm of a probability is negative. And the loss?"
"""
LOG_LIKELIHOOD = [
    "log(a**y*(1 - a)**(1 - y))",
    "y*log(a) + (1 - y)*log(1 - a)",
    "L",
]
