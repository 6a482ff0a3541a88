"""
exercise = "gradient"
caught_by = ["test_gradient_of_the_intercept", "test_gradient_is_the_slope_of_the_cost", "test_gradient_of_the_houses"]
lecture = "L0, Grundprinzip von Gradient Descent"
[title]
de = "gradient multipliziert auch db mit x"
en = "gradient multiplies db by x as well"
[hint]
de = "Die innere Ableitung nach b: Wie ändert sich wx + b, wenn b um 1 wächst?"
en = "The inner derivative with respect to b: how does wx + b change when b grows by 1?"
"""
import numpy as np


def gradient(X, Y, w, b):
    errors = _errors(X, Y, w, b)
    dw = 2 * X @ errors.T / X.shape[1]
    return dw, float(np.sum(dw))
