"""
exercise = "weight_gradient"
caught_by = ["test_weight_gradient_agrees", "test_weight_gradient_is_the_slope_of_the_loss"]
lecture = "L1, Ableitung von Cross-Entropy Loss"
[title]
de = "weight_gradient ist transponiert"
en = "weight_gradient is transposed"
[hint]
de = "Die Ableitung hat die Form der Gewichte. Welcher Index zählt ihre Zeilen?"
en = "The derivative has the shape of the weights. Which index counts their rows?"
"""
import numpy as np


def weight_gradient(a, y, a_prev):
    if np.ndim(a_prev) != 2 or a_prev.shape[1] != 1:
        raise ValueError("column")
    return a_prev @ output_delta(a, y).T
