"""
exercise = "continuous_error"
caught_by = ["test_continuous_error_has_no_jump"]
lecture = "L0, Option 2: Kontinuierliche Fehlerfunktion"
[title]
de = "continuous_error springt an der Linie"
en = "continuous_error jumps at the line"
[hint]
de = "Nähert sich ein falscher Punkt der Linie, so soll sein Fehler in den eines richtigen übergehen."
en = "When a wrong point approaches the line, its error should pass into that of a right one."
"""
import numpy as np


def continuous_error(z, y):
    if np.shape(z) != np.shape(y):
        raise ValueError("shapes")
    wrong = (z > 0) != (y == 1)
    return float(np.sum(np.where(wrong, 5 + np.abs(z), 0)))
