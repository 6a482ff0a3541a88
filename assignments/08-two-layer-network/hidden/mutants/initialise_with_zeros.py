"""
exercise = "initialise"
caught_by = [
    "test_initialise_lays_out_the_weights",
    "test_initialise_draws_small_weights",
    "test_train_starts_from_random_weights",
    "test_train_learns_xor",
]
lecture = "L2, Binäre Klassifikation mit DNN"
[title]
de = "Alle Gewichte beginnen bei 0"
en = "All weights start at 0"
[hint]
de = "Wenn alle Neuronen gleich beginnen, bekommen sie auch denselben Gradienten. Wodurch könnten sie sich je unterscheiden?"
en = "If all neurons start alike they get the same gradient as well. What could ever make them differ?"
"""
import numpy as np


def initialise(n_x, n_h, n_y, rng):
    return {
        "W1": np.zeros((n_h, n_x)),
        "b1": np.zeros((n_h, 1)),
        "W2": np.zeros((n_y, n_h)),
        "b2": np.zeros((n_y, 1)),
    }
