"""
exercise = "continuous_error"
caught_by = ["test_continuous_error_tells_right_from_wrong"]
lecture = "L0, Option 2: Kontinuierliche Fehlerfunktion"
[title]
de = "Richtige Punkte heben in continuous_error falsche auf"
en = "Right points cancel wrong ones in continuous_error"
[hint]
de = "Ein richtiger Punkt macht keinen falschen wett: Sein Fehler ist fast 0, nicht negativ."
en = "A right point does not make up for a wrong one: its error is almost 0, not negative."
"""
import numpy as np


def continuous_error(z, y):
    if np.shape(z) != np.shape(y):
        raise ValueError("shapes")
    return float(np.sum(np.where(y == 1, -z, z)))
