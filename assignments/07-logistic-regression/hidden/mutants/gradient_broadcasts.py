"""
exercise = "gradient"
caught_by = ["test_gradient_refuses_other_shapes"]
lecture = "L0, Mit m Trainingsbeispielen"
[title]
de = "gradient prüft die Form von Y nicht"
en = "gradient does not check the shape of Y"
[hint]
de = "Ein Y mit nur einem Eintrag wird stillschweigend für alle Beispiele benutzt. Welche Form muss Y haben?"
en = "A Y with a single entry is silently used for all examples. Which shape must Y have?"
"""
import numpy as np


def gradient(X, Y, w, b):
    dZ = predict_proba(X, w, b) - Y
    return X @ dZ.T / X.shape[1], float(np.mean(dZ))
