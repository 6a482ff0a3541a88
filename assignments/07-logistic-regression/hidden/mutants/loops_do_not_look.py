"""
exercise = "gradient_loops"
caught_by = ["test_gradient_loops_refuses_other_shapes"]
lecture = "L0, Umsetzung in Pseudo-Code"
[title]
de = "gradient_loops prüft die Formen nicht"
en = "gradient_loops does not check the shapes"
[hint]
de = "Was tut deine Schleife mit einem Label oder einem Gewicht zu viel? Sie sieht es nie an."
en = "What does your loop do with one label or one weight too many? It never looks at it."
"""
import numpy as np


def gradient_loops(X, Y, w, b):
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
    return dw / m, db / m
