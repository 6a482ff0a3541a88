"""
exercise = "to_vector"
caught_by = ["test_to_vector_has_the_lectures_order"]
lecture = "L2, Der Gradient"
[title]
de = "to_vector stellt beide Gewichtsmatrizen vor die Biase"
en = "to_vector puts both weight matrices before the biases"
[hint]
de = "Erst die ganze erste Schicht, dann die zweite."
en = "First the whole first layer, then the second."
"""
import numpy as np


def to_vector(parameters):
    return np.concatenate([parameters[k].ravel() for k in ("W1", "W2", "b1", "b2")])
