"""
exercise = "forward"
caught_by = ["test_forward_leaves_its_arguments_alone", "test_forward_predicts"]
lecture = "L4, Forward Pass"
[title]
de = "forward verschiebt x, in x selbst"
en = "forward shifts x, in x itself"
[hint]
de = "x gehört dem Aufrufer; das Netz rechnet mit x, wie es ist."
en = "x belongs to the caller; the network computes with x as it is."
"""
import numpy as np


def forward(x, w1, w2):
    if np.ndim(x) != 1 or np.shape(w1) != (3, 2) or np.shape(w2) != (4,):
        raise ValueError("the shapes do not fit")
    x -= x.mean()
    z = w1[:, [0]] + w1[:, [1]] * x
    e = np.exp(-np.abs(z))
    hidden = np.where(z >= 0, 1.0, e) / (1.0 + e)
    return w2[0] + w2[1:] @ hidden, hidden
