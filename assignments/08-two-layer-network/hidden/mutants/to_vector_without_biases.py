"""
exercise = "to_vector"
caught_by = ["test_to_vector_has_the_lectures_order"]
lecture = "L2, Der Gradient"
[title]
de = "to_vector vergisst die Biase"
en = "to_vector forgets the biases"
[hint]
de = "Bei 4-3-1 sind es 19 Einträge. Wie viele hast du?"
en = "For 4-3-1 there are 19 entries. How many have you?"
"""
import numpy as np


def to_vector(parameters):
    return np.concatenate([parameters[k].ravel() for k in ("W1", "W2")])
