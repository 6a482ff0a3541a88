"""
exercise = "cost"
caught_by = ["test_cost_of_certain_and_right_outputs"]
lecture = "L2, Kostenfunktion"
[title]
de = "cost ergibt nan, sobald eine Ausgabe genau 0 oder 1 ist"
en = "cost gives nan as soon as an output is exactly 0 or 1"
[hint]
de = "0 mal log 0 ist für numpy nan. Welcher der beiden Summanden zählt für ein Label überhaupt?"
en = "0 times log 0 is nan to numpy. Which of the two terms counts for a label at all?"
"""
import numpy as np


def cost(A2, Y):
    if np.shape(A2) != np.shape(Y):
        raise ValueError("different shapes")
    losses = Y * np.log(A2) + (1 - Y) * np.log(1 - A2)
    return -np.sum(losses) / A2.shape[1]
