"""
exercise = "gradient_loops"
caught_by = ["test_gradient_loops_leaves_its_arguments_alone"]
lecture = "L0, Umsetzung in Pseudo-Code"
[title]
de = "gradient_loops verändert w schon beim Aufsummieren"
en = "gradient_loops changes w while adding up"
[hint]
de = "Die Ableitungen aller Beispiele gehören zum selben w. Wer darf w ändern, und wann?"
en = "The derivatives of all examples belong to the same w. Who may change w, and when?"
"""
import numpy as np


def gradient_loops(X, Y, w, b):
    _check_shapes(X, Y, w)
    n_x, m = X.shape
    dw, db = np.zeros((n_x, 1)), 0.0
    for i in range(m):
        z = b
        for j in range(n_x):
            z = z + w[j, 0] * X[j, i]
        a = float(sigmoid(z))
        dz = float(a - Y[0, i])
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz
        db += dz
    w -= 0.01 * dw / m
    return dw / m, db / m
