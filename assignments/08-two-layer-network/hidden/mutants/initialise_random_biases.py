"""
exercise = "initialise"
caught_by = ["test_initialise_sets_the_biases_to_zero"]
lecture = "L2, Binäre Klassifikation mit DNN"
[title]
de = "Die Biases sind zufällig"
en = "The biases are random"
[hint]
de = "Nur die Gewichte müssen sich unterscheiden. Womit beginnen die Biases?"
en = "Only the weights need to differ. What do the biases start with?"
"""
import numpy as np


def initialise(n_x, n_h, n_y, rng):
    return {
        "W1": rng.standard_normal((n_h, n_x)) / np.sqrt(n_x),
        "b1": rng.standard_normal((n_h, 1)),
        "W2": rng.standard_normal((n_y, n_h)) / np.sqrt(n_h),
        "b2": rng.standard_normal((n_y, 1)),
    }
