"""
exercise = "cost"
caught_by = ["test_cost_agrees_on_random_outputs", "test_cost_of_certain_and_wrong_outputs"]
lecture = "L2, Kostenfunktion"
[title]
de = "cost schneidet die Ausgaben zu grob ab"
en = "cost clips the outputs too coarsely"
[hint]
de = "Abschneiden darf nur, wer fast 0 meint. Was kostet bei dir eine Ausgabe von 1e-6 bei Label 1?"
en = "Only what is almost 0 may be clipped. What does an output of 1e-6 cost with you when the label is 1?"
"""
import numpy as np


def cost(A2, Y):
    if np.shape(A2) != np.shape(Y):
        raise ValueError("different shapes")
    right = np.where(Y == 1, A2, 1.0 - A2)
    return -np.sum(np.log(np.maximum(right, 1e-3))) / A2.shape[1]
