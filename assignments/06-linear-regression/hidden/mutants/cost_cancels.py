"""
exercise = "cost"
caught_by = ["test_cost_agrees_on_random_data", "test_cost_of_the_houses"]
lecture = "L0, Grundidee der Berechnung"
[title]
de = "cost quadriert erst die Summe der Abweichungen"
en = "cost squares only the sum of the deviations"
[hint]
de = "L0 quadriert, damit sich positive und negative Abweichungen nicht ausgleichen. Was kommt also zuerst?"
en = "L0 squares so that positive and negative deviations do not cancel. So what comes first?"
"""
import numpy as np


def cost(X, Y, w, b):
    return float(np.mean(_errors(X, Y, w, b)) ** 2)
