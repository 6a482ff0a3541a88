"""
exercise = "derivations.LOSS_BY_A"
module = "derivations"
caught_by = ["test_loss_by_a_derivation_follows"]
lecture = "L0, Schritt 1"
[title]
de = "Die innere Ableitung von ``log(1 - a)`` fehlt"
en = "The inner derivative of ``log(1 - a)`` is missing"
[hint]
de = "Was steuert das Minus vor a in ``log(1 - a)`` bei?"
en = "What does the minus before a in ``log(1 - a)`` contribute?"
"""
LOSS_BY_A = [
    "Derivative(-y*log(a) - (1 - y)*log(1 - a), a)",
    "-y/a - (1 - y)/(1 - a)",
    "(a - y)/(a*(1 - a))",
]
