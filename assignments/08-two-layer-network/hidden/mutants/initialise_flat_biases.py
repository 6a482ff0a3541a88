"""
exercise = "initialise"
caught_by = ["test_initialise_sets_the_biases_to_zero"]
lecture = "L2, Binäre Klassifikation mit DNN"
[title]
de = "Die Biases sind keine Spalten"
en = "The biases are no columns"
[hint]
de = "Zu einer Matrix mit n_h Zeilen und m Spalten soll b1 in jeder Spalte addiert werden. Welche Form braucht es dafür?"
en = "To a matrix with n_h rows and m columns b1 is to be added in every column. Which shape does that take?"
"""
import numpy as np


def initialise(n_x, n_h, n_y, rng):
    return {
        "W1": rng.standard_normal((n_h, n_x)) / np.sqrt(n_x),
        "b1": np.zeros(n_h),
        "W2": rng.standard_normal((n_y, n_h)) / np.sqrt(n_h),
        "b2": np.zeros(n_y),
    }
