"""
exercise = "derivations.SQUARED_BY_W"
module = "derivations"
caught_by = [
    "test_squared_by_w_follows",
    "test_squared_by_w_arrives",
]
lecture = "L1, Ableitung der Kostenfunktion, Gleichung 2"
[title]
de = "dz/dw ist das Gewicht statt der Aktivierung"
en = "dz/dw is the weight instead of the activation"
[hint]
de = "z ist w*a_prev + b. Welcher Faktor bleibt, wenn nach w abgeleitet wird?"
en = "z is w*a_prev + b. Which factor is left when it is differentiated by w?"
"""
SQUARED_BY_W = [
    "Derivative(C, a)*Derivative(a, z)*Derivative(z, w)",
    "2*(a - y)*a*(1 - a)*Derivative(z, w)",
    "2*(a - y)*a*(1 - a)*w",
]
