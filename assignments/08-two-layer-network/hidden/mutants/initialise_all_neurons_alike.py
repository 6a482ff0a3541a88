"""
exercise = "initialise"
caught_by = ["test_initialise_draws_small_weights"]
lecture = "L2, Binäre Klassifikation mit DNN"
[title]
de = "Alle Neuronen beginnen mit denselben Gewichten"
en = "All neurons start with the same weights"
[hint]
de = "Eine gezogene Zeile, für alle Neuronen wiederholt: Worin unterscheiden sich die Neuronen dann noch?"
en = "One row drawn and repeated for all neurons: in what do the neurons still differ?"
"""
import numpy as np


def initialise(n_x, n_h, n_y, rng):
    return {
        "W1": np.tile(rng.standard_normal((1, n_x)) / np.sqrt(n_x), (n_h, 1)),
        "b1": np.zeros((n_h, 1)),
        "W2": np.tile(rng.standard_normal((1, n_h)) / np.sqrt(n_h), (n_y, 1)),
        "b2": np.zeros((n_y, 1)),
    }
