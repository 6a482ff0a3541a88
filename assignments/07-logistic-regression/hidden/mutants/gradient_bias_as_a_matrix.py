"""
exercise = "gradient"
caught_by = ["test_gradient_agrees", "test_gradient_is_the_slope_of_the_cost", "test_gradient_is_vectorised", "test_gradient_refuses_other_shapes"]
lecture = "L0, Mit m Trainingsbeispielen"
[title]
de = "gradient gibt db als (1, 1)-Matrix statt als Zahl"
en = "gradient gives db as a (1, 1) matrix instead of a number"
[hint]
de = "b ist eine Zahl, also auch db. Was macht keepdims (oder axis) aus deiner Summe?"
en = "b is a number, and so is db. What does keepdims (or axis) make of your sum?"
"""
import numpy as np


def gradient(X, Y, w, b):
    _check_shapes(X, Y, w)
    A = predict_proba(X, w, b)
    dZ = A - Y
    return X @ dZ.T / X.shape[1], np.sum(dZ, axis=1, keepdims=True) / X.shape[1]
