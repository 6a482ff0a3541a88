"""
exercise = "half_mean_squared_error"
caught_by = ["test_half_mean_squared_error_agrees", "test_half_mean_squared_error_of_the_lecture"]
lecture = "L4, Ableitung der Kostenfunktion nach Gewichten"
[title]
de = "half_mean_squared_error halbiert vor dem Quadrieren"
en = "half_mean_squared_error halves before squaring"
[hint]
de = "Aus einem halben Abstand wird ein Viertel des Quadrats. Wo steht das 1/2 in der Formel?"
en = "Half a distance makes a quarter of the square. Where does the 1/2 stand in the formula?"
"""
import numpy as np


def half_mean_squared_error(y_hat, y):
    _check_shapes(y_hat, y)
    return float(np.mean(((y_hat - y) / 2) ** 2))
