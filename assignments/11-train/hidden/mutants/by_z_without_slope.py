"""
exercise = "derivations.SQUARED_BY_Z"
module = "derivations"
caught_by = [
    "test_squared_by_z_follows",
    "test_squared_by_z_arrives",
]
lecture = "L1, Ableitung der Kostenfunktion, Gleichungen 3 und 4"
[title]
de = "Die Ableitung der Aktivierungsfunktion fehlt"
en = "The derivative of the activation function is missing"
[hint]
de = "Die Kette hat zwei Glieder. Was ist da/dz?"
en = "The chain has two links. What is da/dz?"
"""
SQUARED_BY_Z = [
    "Derivative(C, a)*Derivative(a, z)",
    "2*(a - y)*Derivative(a, z)",
    "2*(a - y)",
]
