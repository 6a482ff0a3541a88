"""
exercise = "continuous_error"
caught_by = ["test_continuous_error_tells_right_from_wrong"]
lecture = "L0, Option 2: Kontinuierliche Fehlerfunktion"
[title]
de = "continuous_error zählt den Abstand auch bei richtigen Punkten"
en = "continuous_error counts the distance of right points, too"
[hint]
de = "Ein Punkt auf der richtigen Seite kostet fast nichts, wie weit er auch entfernt ist."
en = "A point on the right side costs almost nothing, however far away it is."
"""
import numpy as np


def continuous_error(z, y):
    if np.shape(z) != np.shape(y):
        raise ValueError("shapes")
    return float(np.sum(np.abs(z)))
