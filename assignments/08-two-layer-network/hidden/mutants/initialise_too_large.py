"""
exercise = "initialise"
caught_by = ["test_initialise_draws_small_weights"]
lecture = "L2, Binäre Klassifikation mit DNN"
[title]
de = "Die Gewichte sind zu groß"
en = "The weights are too large"
[hint]
de = "rng.integers oder ein großer Faktor? Große Gewichte treiben die Sigmoid-Funktion in die Sättigung."
en = "rng.integers or a large factor? Large weights drive the sigmoid into saturation."
"""
import numpy as np


def initialise(n_x, n_h, n_y, rng):
    return {
        "W1": rng.uniform(-5.0, 5.0, (n_h, n_x)),
        "b1": np.zeros((n_h, 1)),
        "W2": rng.uniform(-5.0, 5.0, (n_y, n_h)),
        "b2": np.zeros((n_y, 1)),
    }
