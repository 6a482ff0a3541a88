"""
exercise = "gradient"
caught_by = ["test_gradient_is_vectorised"]
lecture = "L0, Mit m Trainingsbeispielen"
[title]
de = "gradient enthält noch eine Schleife"
en = "gradient still contains a loop"
[hint]
de = "Die Schleife über die Beispiele ist ein Matrixprodukt. Von welchen beiden Arrays?"
en = "The loop over the examples is a matrix product. Of which two arrays?"
"""
import numpy as np


def gradient(X, Y, w, b):
    _check_shapes(X, Y, w)
    A = predict_proba(X, w, b)
    dZ = A - Y
    dw = sum(X[:, [i]] * dZ[0, i] for i in range(X.shape[1]))
    return dw / X.shape[1], float(np.mean(dZ))
