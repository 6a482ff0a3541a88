"""
exercise = "from_vector"
caught_by = ["test_from_vector_leaves_the_vector_alone"]
lecture = "L2, Der Gradient"
[title]
de = "from_vector verändert den Vektor"
en = "from_vector changes the vector"
[hint]
de = "Wer von vorn wegschneidet, braucht eine Kopie."
en = "Whoever cuts from the front needs a copy."
"""
import numpy as np


def from_vector(theta, n_x, n_h, n_y):
    sizes = {"W1": (n_h, n_x), "b1": (n_h, 1), "W2": (n_y, n_h), "b2": (n_y, 1)}
    if theta.shape != (n_h * (n_x + 1) + n_y * (n_h + 1),):
        raise ValueError("length")
    parameters = {}
    for name, (rows, columns) in sizes.items():
        part, theta = theta[: rows * columns], theta[rows * columns :]
        parameters[name] = part.reshape(rows, columns).copy()
        part[:] = 0.0
    return parameters
