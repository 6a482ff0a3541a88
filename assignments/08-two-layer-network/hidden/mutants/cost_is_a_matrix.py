"""
exercise = "cost"
caught_by = ["test_cost_of_the_worked_example", "test_cost_agrees_on_random_outputs"]
lecture = "L2, Kostenfunktion"
[title]
de = "cost gibt eine 1-x-1-Matrix zurück"
en = "cost returns a 1 by 1 matrix"
[hint]
de = "Ein Matrixprodukt zweier Zeilen ergibt eine Matrix. Wie wird daraus eine Zahl?"
en = "A matrix product of two rows gives a matrix. How does it become a number?"
"""
import numpy as np


def cost(A2, Y):
    if np.shape(A2) != np.shape(Y):
        raise ValueError("different shapes")
    right = np.where(Y == 1, A2, 1.0 - A2)
    return np.array([[-np.sum(np.log(np.maximum(right, 1e-300))) / A2.shape[1]]])
