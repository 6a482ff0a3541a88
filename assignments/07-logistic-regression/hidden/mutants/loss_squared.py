"""
exercise = "loss"
caught_by = ["test_loss_agrees", "test_loss_of_certain_and_wrong", "test_loss_of_small_probabilities"]
lecture = "L0, Fehlerfunktion bei der logistischen Regression"
[title]
de = "loss ist der quadratische Fehler"
en = "loss is the squared error"
[hint]
de = "Das ist die Fehlerfunktion der linearen Regression. Welche nimmt L0 für Wahrscheinlichkeiten?"
en = "That is the error function of linear regression. Which one does L0 take for probabilities?"
"""
import numpy as np


def loss(y_hat, y):
    if np.shape(y_hat) != np.shape(y):
        raise ValueError("shapes")
    return (y_hat - y) ** 2
