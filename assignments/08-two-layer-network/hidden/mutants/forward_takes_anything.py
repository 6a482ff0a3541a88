"""
exercise = "forward"
caught_by = ["test_forward_refuses_wrong_shapes", "test_predict_refuses_wrong_shapes"]
lecture = "L2, Binäre Klassifikation mit DNN"
[title]
de = "forward nimmt auch einen flachen Vektor an"
en = "forward accepts a flat vector too"
[hint]
de = "W1 @ x hat für einen flachen Vektor die Form (n_h,). Was macht numpy, wenn die Spalte b1 dazukommt?"
en = "W1 @ x has shape (n_h,) for a flat vector. What does numpy do when the column b1 is added?"
"""
import numpy as np


def forward(X, parameters):
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = np.maximum(Z1, 0.0)
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    e = np.exp(-np.abs(Z2))
    A2 = np.where(Z2 >= 0, 1.0, e) / (1.0 + e)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
