"""
exercise = "forward"
caught_by = ["test_forward_refuses_wrong_shapes"]
lecture = "L4, Forward Pass"
[title]
de = "forward prüft keine Formen"
en = "forward checks no shapes"
[hint]
de = "Ein x der Form (1, n) oder ein w1 mit vier Spalten rechnet stillschweigend durch. Prüfe die drei Formen zuerst."
en = "An x of shape (1, n) or a w1 with four columns computes without complaint. Check the three shapes first."
"""
import numpy as np


def forward(x, w1, w2):
    z = w1[:, [0]] + w1[:, [1]] * x
    e = np.exp(-np.abs(z))
    hidden = np.where(z >= 0, 1.0, e) / (1.0 + e)
    return w2[0] + w2[1:] @ hidden, hidden
