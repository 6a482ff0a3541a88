"""
exercise = "gradient_loops"
caught_by = ["test_gradient_loops_of_the_weights", "test_gradient_loops_of_the_bias", "test_gradient_loops_is_the_slope_of_the_cost", "test_gradient_loops_of_the_eight_points", "test_gradient_loops_leaves_its_arguments_alone", "test_gradient_loops_refuses_other_shapes"]
lecture = "L0, Umsetzung in Pseudo-Code"
[title]
de = "gradient_loops setzt die Summen in der Schleife zurück"
en = "gradient_loops resets the sums inside the loop"
[hint]
de = "Die Initialisierung gehört vor die Schleife über die Beispiele. Was bleibt bei dir übrig?"
en = "The initialisation belongs before the loop over the examples. What is left in your code?"
"""
import numpy as np


def gradient_loops(X, Y, w, b):
    _check_shapes(X, Y, w)
    n_x, m = X.shape
    for i in range(m):
        dw, db = np.zeros((n_x, 1)), 0.0
        z = b
        for j in range(n_x):
            z = z + w[j, 0] * X[j, i]
        a = float(sigmoid(z))
        dz = float(a - Y[0, i])
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return dw / m, db / m
