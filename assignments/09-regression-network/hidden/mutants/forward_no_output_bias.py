"""
exercise = "forward"
caught_by = ["test_forward_of_the_worked_example", "test_forward_predicts"]
lecture = "L4, Forward Pass"
[title]
de = "Der Bias des Ausgangs fehlt"
en = "The output's bias is missing"
[hint]
de = "Was sagt das Netz voraus, wenn alle Aktivierungen 0 sind?"
en = "What does the network predict when all activations are 0?"
"""
import numpy as np


def forward(x, w1, w2):
    if np.ndim(x) != 1 or np.shape(w1) != (3, 2) or np.shape(w2) != (4,):
        raise ValueError("the shapes do not fit")
    z = w1[:, [0]] + w1[:, [1]] * x
    e = np.exp(-np.abs(z))
    hidden = np.where(z >= 0, 1.0, e) / (1.0 + e)
    return w2[1:] @ hidden, hidden
