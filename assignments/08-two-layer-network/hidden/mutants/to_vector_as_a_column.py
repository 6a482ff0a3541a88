"""
exercise = "to_vector"
caught_by = ["test_to_vector_has_the_lectures_order"]
lecture = "L2, Der Gradient"
[title]
de = "to_vector liefert eine Spalte (n, 1)"
en = "to_vector gives a column (n, 1)"
[hint]
de = "Welche Form nennt die Aufgabe?"
en = "Which shape does the statement name?"
"""
import numpy as np


def to_vector(parameters):
    parts = [parameters[k].reshape(-1, 1) for k in ("W1", "b1", "W2", "b2")]
    return np.concatenate(parts)
