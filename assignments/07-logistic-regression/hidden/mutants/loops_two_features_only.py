"""
exercise = "gradient_loops"
caught_by = ["test_gradient_loops_of_the_weights", "test_gradient_loops_leaves_its_arguments_alone"]
lecture = "L0, Umsetzung in Pseudo-Code"
[title]
de = "gradient_loops kennt nur zwei Merkmale"
en = "gradient_loops knows two features only"
[hint]
de = "L0 schreibt dw_1 und dw_2 aus, der Kürze halber. Wie viele Gewichte gibt es im Allgemeinen?"
en = "L0 writes out dw_1 and dw_2 for brevity. How many weights are there in general?"
"""
import numpy as np


def gradient_loops(X, Y, w, b):
    _check_shapes(X, Y, w)
    m = X.shape[1]
    dw_1 = dw_2 = db = 0.0
    for i in range(m):
        z = w[0, 0] * X[0, i] + w[1, 0] * X[1, i] + b
        dz = float(sigmoid(z) - Y[0, i])
        dw_1 += X[0, i] * dz
        dw_2 += X[1, i] * dz
        db += dz
    return np.array([[dw_1], [dw_2]]) / m, db / m
