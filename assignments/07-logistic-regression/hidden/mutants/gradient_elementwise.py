"""
exercise = "gradient"
caught_by = ["test_gradient_agrees", "test_gradient_is_the_slope_of_the_cost", "test_gradient_is_vectorised", "test_gradient_refuses_other_shapes"]
lecture = "L0, Mit m Trainingsbeispielen"
[title]
de = "gradient multipliziert elementweise, ohne über die Beispiele zu summieren"
en = "gradient multiplies elementwise without summing over the examples"
[hint]
de = "X * dZ hat noch eine Spalte je Beispiel. Was fehlt?"
en = "X * dZ still has one column per example. What is missing?"
"""
import numpy as np


def gradient(X, Y, w, b):
    _check_shapes(X, Y, w)
    A = predict_proba(X, w, b)
    dZ = A - Y
    return X * dZ / X.shape[1], float(np.mean(dZ))
