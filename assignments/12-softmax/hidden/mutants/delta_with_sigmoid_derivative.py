"""
exercise = "output_delta"
caught_by = ["test_output_delta_agrees", "test_output_delta_is_the_slope_of_the_loss"]
lecture = "L1, Ableitung von Cross-Entropy Loss"
[title]
de = "output_delta multipliziert noch mit a (1 - a)"
en = "output_delta multiplies by a (1 - a) once more"
[hint]
de = "In a - y steckt die Ableitung von Softmax schon. Was hat sich gekürzt?"
en = "a - y already contains the derivative of softmax. What has cancelled?"
"""
import numpy as np


def output_delta(a, y):
    if np.shape(a) != np.shape(y):
        raise ValueError("shapes")
    return (a - y) * a * (1 - a)
