"""
exercise = "cost"
caught_by = ["test_cost_is_the_mean_loss", "test_cost_of_the_worked_example", "test_cost_with_certain_predictions"]
lecture = "L2, Kostenfunktion"
[title]
de = "cost teilt nicht durch m"
en = "cost does not divide by m"
[hint]
de = "Wozu dient der Faktor 1/m: Sollen doppelt so viele Beispiele doppelt so viel kosten?"
en = "What is the factor 1/m for: should twice as many examples cost twice as much?"
"""
import numpy as np


def cost(A, Y):
    return float(np.sum(binary_cross_entropy(A, Y)))
