"""
exercise = "initialise"
caught_by = ["test_initialise_lays_out_the_weights"]
lecture = "L2, Binäre Klassifikation mit DNN"
[title]
de = "Die Gewichtsmatrizen sind transponiert"
en = "The weight matrices are transposed"
[hint]
de = "W1 wird von links mit X multipliziert: Eine Zeile von W1 gehört zu einem Neuron."
en = "W1 multiplies X from the left: one row of W1 belongs to one neuron."
"""
import numpy as np


def initialise(n_x, n_h, n_y, rng):
    return {
        "W1": rng.standard_normal((n_x, n_h)) / np.sqrt(n_x),
        "b1": np.zeros((n_h, 1)),
        "W2": rng.standard_normal((n_h, n_y)) / np.sqrt(n_h),
        "b2": np.zeros((n_y, 1)),
    }
