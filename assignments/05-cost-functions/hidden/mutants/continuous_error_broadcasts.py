"""
exercise = "continuous_error"
caught_by = ["test_continuous_error_refuses_other_shapes"]
lecture = "L0, Option 2: Kontinuierliche Fehlerfunktion"
[title]
de = "continuous_error vergleicht die Formen nicht"
en = "continuous_error does not compare the shapes"
[hint]
de = "Eine Zeile und eine Spalte ergeben stillschweigend eine Tabelle. Vergleiche zuerst die Formen."
en = "A row and a column silently give a table. Compare the shapes first."
"""
import numpy as np


def continuous_error(z, y):
    return float(np.sum(np.maximum(np.where(y == 1, -z, z), 0)))
