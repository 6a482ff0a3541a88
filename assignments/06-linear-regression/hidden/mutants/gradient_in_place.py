"""
exercise = "gradient"
caught_by = ["test_gradient_leaves_its_arguments_alone"]
lecture = "L0, Grundprinzip von Gradient Descent"
[title]
de = "gradient überschreibt X"
en = "gradient overwrites X"
[hint]
de = "X gehört dem Aufrufer, und die nächste Iteration braucht es noch. Was unterscheidet X *= e von X * e?"
en = "X belongs to the caller, and the next iteration still needs it. What is the difference between X *= e and X * e?"
"""
import numpy as np


def gradient(X, Y, w, b):
    errors = _errors(X, Y, w, b)
    db = float(2 * np.mean(errors))
    X *= errors
    return 2 * np.mean(X, axis=1, keepdims=True), db
