"""
exercise = "loss"
caught_by = ["test_loss_agrees", "test_loss_of_certain_and_wrong", "test_loss_of_small_probabilities", "test_loss_refuses_other_shapes", "test_cost_before_learning"]
lecture = "L0, Fehlerfunktion bei der logistischen Regression"
[title]
de = "loss ohne das Minuszeichen"
en = "loss without the minus sign"
[hint]
de = "Logarithmen von Wahrscheinlichkeiten sind nie positiv. Welches Vorzeichen soll ein Verlust haben?"
en = "Logarithms of probabilities are never positive. Which sign should a loss have?"
"""
import numpy as np


def loss(y_hat, y):
    if np.shape(y_hat) != np.shape(y):
        raise ValueError("shapes")
    return y * np.log(np.maximum(y_hat, _TINY)) + (1 - y) * np.log(np.maximum(1 - y_hat, _TINY))
