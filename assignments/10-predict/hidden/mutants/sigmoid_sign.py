"""
exercise = "sigmoid"
caught_by = ["test_sigmoid_values", "test_sigmoid_is_stable"]
lecture = "L1, Aktivierungsfunktionen anlegen"
[title]
de = "sigmoid mit vertauschtem Vorzeichen im Exponenten"
en = "sigmoid with the wrong sign in the exponent"
[hint]
de = "Deine Kurve fällt. Was muss für sehr große z herauskommen, 0 oder 1?"
en = "Your curve falls. What should come out for very large z, 0 or 1?"
"""
import numpy as np


def sigmoid(z, derivative=False):
    e = np.exp(-np.abs(z))
    a = np.where(z >= 0, e, 1.0) / (1.0 + e)
    return a * (1.0 - a) if derivative else a



NeuralNetwork.__init__.__defaults__ = (relu, sigmoid)
