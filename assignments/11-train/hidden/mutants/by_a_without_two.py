"""
exercise = "derivations.SQUARED_BY_A"
module = "derivations"
caught_by = [
    "test_squared_by_a_follows_mostly",
    "test_squared_by_a_follows",
    "test_squared_by_a_arrives",
]
lecture = "L1, Ableitung der Kostenfunktion, Gleichung 4"
[title]
de = "Die 2 aus dem Exponenten ist verschwunden"
en = "The 2 of the exponent has vanished"
[hint]
de = "Ein Quadrat abgeleitet: Wohin kommt der Exponent?"
en = "Differentiating a square: where does the exponent go?"
"""
SQUARED_BY_A = [
    "Derivative((a - y)**2, a)",
    "a - y",
]
