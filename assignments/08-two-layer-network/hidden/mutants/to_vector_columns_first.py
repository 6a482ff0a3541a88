"""
exercise = "to_vector"
caught_by = ["test_to_vector_has_the_lectures_order"]
lecture = "L2, Der Gradient"
[title]
de = "to_vector liest die Matrizen spaltenweise"
en = "to_vector reads the matrices column by column"
[hint]
de = "Nach w_11 kommt w_12, nicht w_21."
en = "After w_11 comes w_12, not w_21."
"""
import numpy as np


def to_vector(parameters):
    return np.concatenate([parameters[k].ravel("F") for k in ("W1", "b1", "W2", "b2")])
