"""
exercise = "forward"
caught_by = ["test_forward_activates_the_hidden_neurons", "test_forward_predicts"]
lecture = "L4, Forward Pass"
[title]
de = "Die versteckten Neuronen rechnen mit ReLU"
en = "The hidden neurons use ReLU"
[hint]
de = "L4 nimmt als g die Sigmoid-Funktion."
en = "L4 takes the sigmoid for g."
"""
import numpy as np


def forward(x, w1, w2):
    if np.ndim(x) != 1 or np.shape(w1) != (3, 2) or np.shape(w2) != (4,):
        raise ValueError("the shapes do not fit")
    z = w1[:, [0]] + w1[:, [1]] * x
    e = np.exp(-np.abs(z))
    hidden = np.maximum(z, 0.0)
    return w2[0] + w2[1:] @ hidden, hidden
