"""
exercise = "squared_error"
caught_by = ["test_squared_error_agrees_on_arrays", "test_squared_error_of_the_lecture"]
lecture = "L1, Kostenfunktion"
[title]
de = "squared_error gibt eine Summe statt eines Wertes je Eintrag"
en = "squared_error gives a sum instead of one value per entry"
[hint]
de = "In L1 kommt aus drei Aktivierungen ein Vektor mit drei Kosten heraus. Was wird hier zu früh zusammengefasst?"
en = "In L1 three activations give a vector of three costs. What is put together too early here?"
"""
import numpy as np


def squared_error(a, y):
    _check_shapes(a, y)
    return np.sum((a - y) ** 2)
