"""
exercise = "derivations.SQUARED_BY_W"
module = "derivations"
caught_by = [
    "test_squared_by_w_follows",
    "test_squared_by_w_arrives",
]
lecture = "L1, Ableitung der Kostenfunktion, Gleichung 6"
[title]
de = "Die Herleitung endet beim Delta, ohne die Aktivierung davor"
en = "The derivation ends at delta, without the activation before"
[hint]
de = "Um wie viel ändert sich z, wenn w um 1 größer wird?"
en = "By how much does z change when w grows by 1?"
"""
SQUARED_BY_W = [
    "Derivative(C, a)*Derivative(a, z)*Derivative(z, w)",
    "2*(a - y)*a*(1 - a)*Derivative(z, w)",
    "2*(a - y)*a*(1 - a)",
]
