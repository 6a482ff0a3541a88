"""
exercise = "cost"
caught_by = ["test_cost_agrees", "test_cost_before_learning", "test_cost_far_from_the_boundary", "test_cost_refuses_other_shapes"]
lecture = "L0, Kostenfunktion bei der logistischen Regression"
[title]
de = "cost ist negativ, wie in der zweiten Zeile von L0 gedruckt"
en = "cost is negative, as printed in L0's second line"
[hint]
de = "In dieser Zeile fehlt das Minus. Kann ein mittlerer Verlust negativ sein?"
en = "That line lacks its minus. Can a mean loss be negative?"
"""
import numpy as np


def cost(X, Y, w, b):
    return -float(np.mean(loss(predict_proba(X, w, b), Y)))
