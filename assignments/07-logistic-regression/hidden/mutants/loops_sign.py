"""
exercise = "gradient_loops"
caught_by = ["test_gradient_loops_of_the_weights", "test_gradient_loops_of_the_bias", "test_gradient_loops_is_the_slope_of_the_cost", "test_gradient_loops_of_the_eight_points", "test_gradient_loops_leaves_its_arguments_alone", "test_gradient_loops_refuses_other_shapes"]
lecture = "L0, Schritt 2"
[title]
de = "gradient_loops rechnet mit y - a statt a - y"
en = "gradient_loops uses y - a instead of a - y"
[hint]
de = "Ist die Vorhersage zu groß, so muss die Ableitung positiv sein."
en = "If the prediction is too large, the derivative must be positive."
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
        dz = float(Y[0, i] - a)
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return dw / m, db / m
