"""
exercise = "weight_gradient"
caught_by = ["test_weight_gradient_agrees"]
lecture = "L1, Ableitung von Cross-Entropy Loss"
[title]
de = "Die Aktivierung des Layers davor fehlt"
en = "The activation of the layer before is missing"
[hint]
de = "dz_j/dw_jk: Welche Aktivierung wird mit dem Gewicht w_jk multipliziert?"
en = "dz_j/dw_jk: which activation is multiplied by the weight w_jk?"
"""
import numpy as np


def weight_gradient(a, y, a_prev):
    if np.ndim(a_prev) != 2 or a_prev.shape[1] != 1:
        raise ValueError("column")
    return output_delta(a, y) @ np.ones_like(a_prev).T
