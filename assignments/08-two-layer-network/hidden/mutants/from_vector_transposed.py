"""
exercise = "from_vector"
caught_by = ["test_from_vector_undoes_to_vector"]
lecture = "L2, Der Gradient"
[title]
de = "from_vector vertauscht Zeilen und Spalten"
en = "from_vector swaps rows and columns"
[hint]
de = "W1 hat eine Zeile je Neuron. Wie viele sind das?"
en = "W1 has a row for each neuron. How many are there?"
"""
import numpy as np


def from_vector(theta, n_x, n_h, n_y):
    sizes = {"W1": (n_h, n_x), "b1": (n_h, 1), "W2": (n_y, n_h), "b2": (n_y, 1)}
    if theta.shape != (n_h * (n_x + 1) + n_y * (n_h + 1),):
        raise ValueError("length")
    parameters = {}
    for name, (rows, columns) in sizes.items():
        part, theta = theta[: rows * columns], theta[rows * columns :]
        parameters[name] = part.reshape(columns, rows)
    return parameters
