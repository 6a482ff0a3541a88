"""
exercise = "gradient_loops"
caught_by = ["test_gradient_loops_of_the_bias", "test_gradient_loops_is_the_slope_of_the_cost", "test_gradient_loops_leaves_its_arguments_alone", "test_gradient_loops_refuses_other_shapes"]
lecture = "L0, Umsetzung in Pseudo-Code"
[title]
de = "gradient_loops teilt nur dw durch m, nicht db"
en = "gradient_loops divides only dw by m, not db"
[hint]
de = "Auch db wird über alle Beispiele gemittelt."
en = "db, too, is averaged over all examples."
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
    return dw / m, db
