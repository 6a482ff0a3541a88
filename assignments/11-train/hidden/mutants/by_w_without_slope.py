"""
exercise = "derivations.SQUARED_BY_W"
module = "derivations"
caught_by = [
    "test_squared_by_w_follows",
    "test_squared_by_w_arrives",
]
lecture = "L1, Ableitung der Kostenfunktion, Gleichung 1"
[title]
de = "In der Kette fehlt das mittlere Glied"
en = "The link in the middle of the chain is missing"
[hint]
de = "Drei Ableitungen werden multipliziert. Welche steht zwischen Kosten und gewichteter Summe?"
en = "Three derivatives are multiplied. Which stands between cost and weighted sum?"
"""
SQUARED_BY_W = [
    "Derivative(C, a)*Derivative(a, z)*Derivative(z, w)",
    "2*(a - y)*Derivative(a, z)*a_prev",
    "2*(a - y)*a_prev",
]
