"""
exercise = "cost"
caught_by = ["test_cost_agrees", "test_cost_before_learning"]
lecture = "L0, Kostenfunktion bei der logistischen Regression"
[title]
de = "cost teilt nicht durch m"
en = "cost does not divide by m"
[hint]
de = "Wozu dient der Faktor 1/m: Sollen doppelt so viele Beispiele doppelt so viel kosten?"
en = "What is the factor 1/m for: should twice as many examples cost twice as much?"
"""
import numpy as np


def cost(X, Y, w, b):
    return float(np.sum(loss(predict_proba(X, w, b), Y)))
