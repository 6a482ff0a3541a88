"""
exercise = "derivations.SQUARED_BY_Z"
module = "derivations"
caught_by = [
    "test_squared_by_z_follows",
    "test_squared_by_z_arrives",
]
lecture = "L2, Die Ableitungen, 2"
[title]
de = "da/dz ist (a - 1)/a wie in L2 gedruckt"
en = "da/dz is (a - 1)/a as printed in L2"
[hint]
de = "Rechne sigma' einmal bei z = 0 aus: Kommt 1/4 heraus?"
en = "Work out sigma' at z = 0: is it 1/4?"
"""
SQUARED_BY_Z = [
    "Derivative(C, a)*Derivative(a, z)",
    "2*(a - y)*Derivative(a, z)",
    "2*(a - y)*(a - 1)/a",
]
