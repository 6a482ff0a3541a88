"""
exercise = "derivations.SQUARED_BY_Z"
module = "derivations"
caught_by = [
    "test_squared_by_z_follows",
    "test_squared_by_z_arrives",
]
lecture = "L1, Ableitung der Kostenfunktion, Gleichung 3"
[title]
de = "Die Ableitung von Sigmoid ist an der Stelle a statt z genommen"
en = "The derivative of sigmoid is taken at a instead of at z"
[hint]
de = "Welche Zahl bekommt Sigmoid zu sehen? Und ist a schon sigma(z)?"
en = "Which number does sigmoid get to see? And is a not sigma(z) already?"
"""
SQUARED_BY_Z = [
    "Derivative(C, a)*Derivative(a, z)",
    "2*(a - y)*Derivative(a, z)",
    "2*(a - y)*sigma(a)*(1 - sigma(a))",
]
