"""
exercise = "derivations.LOSS_BY_A"
module = "derivations"
caught_by = ["test_loss_by_a_derivation_starts"]
lecture = "L0, Kostenfunktion bei der logistischen Regression"
[title]
de = "Der Verlust verliert sein Minuszeichen"
en = "The loss loses its minus sign"
[hint]
de = "Wie in L0s zweiter Zeile der Kosten fehlt das Minus. Hat ``log(a)`` für a unter 1 ein Vorzeichen?"
en = "As in L0's second line of the cost the minus is missing. Which sign has ``log(a)`` for a below 1?"
"""
LOSS_BY_A = [
    "Derivative(y*log(a) + (1 - y)*log(1 - a), a)",
    "y/a - (1 - y)/(1 - a)",
    "(y - a)/(a*(1 - a))",
    "(a - y)/(a*(1 - a))",
]
