"""
exercise = "cost"
caught_by = ["test_cost_is_the_mean_loss", "test_cost_of_the_worked_example", "test_cost_with_certain_predictions"]
lecture = "L2, Kostenfunktion"
[title]
de = "cost teilt durch die Zahl der Zeilen statt der Spalten"
en = "cost divides by the number of rows instead of columns"
[hint]
de = "Die Beispiele stehen in Spalten. Welcher Eintrag von A.shape ist m?"
en = "The examples stand in columns. Which entry of A.shape is m?"
"""
import numpy as np


def cost(A, Y):
    return float(np.sum(binary_cross_entropy(A, Y)) / A.shape[0])
