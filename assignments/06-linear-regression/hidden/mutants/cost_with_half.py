"""
exercise = "cost"
caught_by = ["test_cost_agrees_on_random_data", "test_cost_of_the_houses"]
lecture = "L0, Grundidee der Berechnung"
[title]
de = "cost teilt durch 2m statt durch m"
en = "cost divides by 2m instead of m"
[hint]
de = "Den Faktor 1/2 hat die Kostenfunktion von L4. Steht er auch bei L0?"
en = "The factor 1/2 belongs to L4's cost function. Is it in L0's, too?"
"""
import numpy as np


def cost(X, Y, w, b):
    return float(np.mean(_errors(X, Y, w, b) ** 2) / 2)
