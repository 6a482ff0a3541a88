"""
exercise = "forward"
caught_by = ["test_forward_activates_the_hidden_neurons"]
lecture = "L4, Forward Pass"
[title]
de = "Zurückgegeben werden die gewichteten Summen statt der Aktivierungen"
en = "The weighted sums are returned in place of the activations"
[hint]
de = "hidden enthält g(z), nicht z."
en = "hidden holds g(z), not z."
"""
import numpy as np


def forward(x, w1, w2):
    if np.ndim(x) != 1 or np.shape(w1) != (3, 2) or np.shape(w2) != (4,):
        raise ValueError("the shapes do not fit")
    z = w1[:, [0]] + w1[:, [1]] * x
    e = np.exp(-np.abs(z))
    hidden = np.where(z >= 0, 1.0, e) / (1.0 + e)
    return w2[0] + w2[1:] @ hidden, z
