"""
exercise = "derivations.LOG_LIKELIHOOD"
module = "derivations"
caught_by = ["test_log_likelihood_arrives"]
lecture = "L0, Herleitung der Kostenfunktion (Schritt 2)"
[title]
de = "Die Herleitung hört vor dem Verlust auf"
en = "The derivation stops before the loss"
[hint]
de = "Vergleiche deine letzte Zeile mit dem Verlust. Was ist der Unterschied?"
en = "Compare your last line with the loss. What is the difference?"
"""
LOG_LIKELIHOOD = [
    "log(P)",
    "log(a**y) + log((1 - a)**(1 - y))",
    "y*log(a) + (1 - y)*log(1 - a)",
]
