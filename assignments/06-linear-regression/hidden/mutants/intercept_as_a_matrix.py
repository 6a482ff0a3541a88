"""
exercise = "gradient"
caught_by = ["test_gradient_of_the_intercept", "test_gradient_is_the_slope_of_the_cost", "test_gradient_leaves_its_arguments_alone"]
lecture = "L0, Grundprinzip von Gradient Descent"
[title]
de = "gradient gibt db als (1, 1)-Matrix statt als Zahl"
en = "gradient gives db as a (1, 1) matrix instead of a number"
[hint]
de = "b ist eine Zahl, also auch db. Was macht keepdims (oder axis) aus deiner Summe?"
en = "b is a number, and so is db. What does keepdims (or axis) make of your sum?"
"""
import numpy as np


def gradient(X, Y, w, b):
    errors = _errors(X, Y, w, b)
    return 2 * X @ errors.T / X.shape[1], 2 * np.mean(errors, axis=1, keepdims=True)
