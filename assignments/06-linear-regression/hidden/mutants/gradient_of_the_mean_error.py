"""
exercise = "gradient"
caught_by = ["test_gradient_of_the_weights", "test_gradient_is_the_slope_of_the_cost", "test_gradient_of_the_houses"]
lecture = "L0, Grundprinzip von Gradient Descent"
[title]
de = "gradient mittelt die Abweichungen, bevor sie mit x multipliziert werden"
en = "gradient averages the deviations before they are multiplied by x"
[hint]
de = "Jede Abweichung gehört zu ihrem eigenen x. Was geht verloren, wenn du beide getrennt mittelst?"
en = "Each deviation belongs to its own x. What is lost when you average the two separately?"
"""
import numpy as np


def gradient(X, Y, w, b):
    errors = _errors(X, Y, w, b)
    return 2 * np.mean(X, axis=1, keepdims=True) * np.mean(errors), float(2 * np.mean(errors))
