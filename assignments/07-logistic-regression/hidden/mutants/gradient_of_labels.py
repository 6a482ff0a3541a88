"""
exercise = "gradient"
caught_by = ["test_gradient_agrees", "test_gradient_is_the_slope_of_the_cost", "test_gradient_is_vectorised", "test_gradient_refuses_other_shapes"]
lecture = "L0, Mit m Trainingsbeispielen"
[title]
de = "gradient rechnet mit Labels statt Wahrscheinlichkeiten"
en = "gradient uses labels instead of probabilities"
[hint]
de = "So lernt nur ein Perceptron. Welches a steht in a - y?"
en = "Only a perceptron learns like that. Which a is in a - y?"
"""
import numpy as np


def gradient(X, Y, w, b):
    _check_shapes(X, Y, w)
    A = predict_proba(X, w, b)
    dZ = predict(X, w, b) - Y
    return X @ dZ.T / X.shape[1], float(np.mean(dZ))
