"""
exercise = "cost"
caught_by = ["test_cost_agrees_on_random_data", "test_cost_of_the_houses"]
lecture = "L0, Grundidee der Berechnung"
[title]
de = "cost zieht die Wurzel"
en = "cost takes the root"
[hint]
de = "Die Wurzel macht aus Quadraten wieder Tausend Euro, ändert aber die Ableitung. Steht sie in der Formel?"
en = "The root turns squares back into thousand euro but changes the derivative. Is it in the formula?"
"""
import numpy as np


def cost(X, Y, w, b):
    return float(np.sqrt(np.mean(_errors(X, Y, w, b) ** 2)))
