"""
exercise = "gradient"
caught_by = ["test_gradient_of_the_weights", "test_gradient_is_the_slope_of_the_cost", "test_gradient_leaves_its_arguments_alone", "test_gradient_is_vectorised"]
lecture = "L0, Grundprinzip von Gradient Descent"
[title]
de = "gradient gibt dw als Zeile"
en = "gradient gives dw as a row"
[hint]
de = "dw soll dieselbe Form haben wie w, sonst passt w - alpha dw nicht. Wie dreht man das Produkt um?"
en = "dw should have the same shape as w, or w - alpha dw does not fit. How is the product turned round?"
"""
import numpy as np


def gradient(X, Y, w, b):
    errors = _errors(X, Y, w, b)
    return 2 * errors @ X.T / X.shape[1], float(2 * np.mean(errors))
