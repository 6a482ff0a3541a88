"""
exercise = "initialise"
caught_by = ["test_initialise_uses_the_generator"]
lecture = "L2, Binäre Klassifikation mit DNN"
[title]
de = "initialise zieht nicht mit rng"
en = "initialise does not draw with rng"
[hint]
de = "rng wird übergeben, damit sich ein Lauf wiederholen lässt. Wer zieht hier statt seiner?"
en = "rng is handed in so that a run can be repeated. Who draws here in its place?"
"""
import numpy as np


def initialise(n_x, n_h, n_y, rng):
    return {
        "W1": np.random.randn(n_h, n_x) / np.sqrt(n_x),
        "b1": np.zeros((n_h, 1)),
        "W2": np.random.randn(n_y, n_h) / np.sqrt(n_h),
        "b2": np.zeros((n_y, 1)),
    }
