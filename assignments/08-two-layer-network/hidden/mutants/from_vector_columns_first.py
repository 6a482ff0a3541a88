"""
exercise = "from_vector"
caught_by = ["test_from_vector_undoes_to_vector"]
lecture = "L2, Der Gradient"
[title]
de = "from_vector füllt die Matrizen spaltenweise"
en = "from_vector fills the matrices column by column"
[hint]
de = "to_vector hat Zeile für Zeile gelesen."
en = "to_vector has read row by row."
"""
import numpy as np


def from_vector(theta, n_x, n_h, n_y):
    sizes = {"W1": (n_h, n_x), "b1": (n_h, 1), "W2": (n_y, n_h), "b2": (n_y, 1)}
    if theta.shape != (n_h * (n_x + 1) + n_y * (n_h + 1),):
        raise ValueError("length")
    parameters = {}
    for name, (rows, columns) in sizes.items():
        part, theta = theta[: rows * columns], theta[rows * columns :]
        parameters[name] = part.reshape(rows, columns, order="F")
    return parameters
