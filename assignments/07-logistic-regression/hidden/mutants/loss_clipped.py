"""
exercise = "loss"
caught_by = ["test_loss_of_small_probabilities", "test_loss_of_certain_and_wrong"]
lecture = "L0, Intuitive Beurteilung der Fehlerfunktion"
[title]
de = "loss schneidet Wahrscheinlichkeiten zu früh ab"
en = "loss clips probabilities too early"
[hint]
de = "Bei deiner Grenze ist der Verlust noch klein. Wie nahe an 0 darf eine Wahrscheinlichkeit in float64 wirklich kommen?"
en = "At your limit the loss is still small. How close to 0 may a probability really get in float64?"
"""
import numpy as np


def loss(y_hat, y):
    if np.shape(y_hat) != np.shape(y):
        raise ValueError("shapes")
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p))
