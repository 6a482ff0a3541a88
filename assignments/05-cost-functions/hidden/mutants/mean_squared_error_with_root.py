"""
exercise = "mean_squared_error"
caught_by = ["test_mean_squared_error_agrees", "test_mean_squared_error_grows_with_the_square"]
lecture = "L3, Fehler"
[title]
de = "mean_squared_error zieht noch die Wurzel"
en = "mean_squared_error takes the root as well"
[hint]
de = "Die Wurzel daraus heißt RMSE. Steht in der Formel eine Wurzel?"
en = "With the root it is called RMSE. Is there a root in the formula?"
"""
import numpy as np


def mean_squared_error(y_hat, y):
    _check_shapes(y_hat, y)
    return float(np.sqrt(np.mean((y_hat - y) ** 2)))
