"""
exercise = "gradient"
caught_by = ["test_gradient_of_the_weights", "test_gradient_of_the_intercept", "test_gradient_is_the_slope_of_the_cost", "test_gradient_of_the_houses", "test_train_finds_the_line_of_the_houses"]
lecture = "L0, Grundprinzip von Gradient Descent"
[title]
de = "gradient hat das falsche Vorzeichen"
en = "gradient has the wrong sign"
[hint]
de = "Die innere Ableitung von wx + b - y nach w ist +x. Bei y - (wx + b) käme ein Minus dazu."
en = "The inner derivative of wx + b - y with respect to w is +x. With y - (wx + b) a minus would be added."
"""
import numpy as np


def gradient(X, Y, w, b):
    errors = Y - predict(X, w, b)
    if Y.shape != (1, X.shape[1]):
        raise ValueError("Y")
    return 2 * X @ errors.T / X.shape[1], float(2 * np.mean(errors))
