"""
exercise = "loss"
caught_by = ["test_loss_of_certain_and_right", "test_loss_of_certain_and_wrong"]
lecture = "L0, Intuitive Beurteilung der Fehlerfunktion"
[title]
de = "loss wird bei 0 und 1 zu nan"
en = "loss becomes nan at 0 and 1"
[hint]
de = "0 mal log(0) ist für numpy 0 mal -inf, also nan. Wie hältst du die 0 vom Logarithmus fern?"
en = "For numpy, 0 times log(0) is 0 times -inf, which is nan. How do you keep the 0 away from the logarithm?"
"""
import numpy as np


def loss(y_hat, y):
    if np.shape(y_hat) != np.shape(y):
        raise ValueError("shapes")
    return -(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
