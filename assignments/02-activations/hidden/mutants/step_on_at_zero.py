"""
exercise = "step"
caught_by = ["test_step_is_off_at_zero"]
lecture = "L3, Aktivierungen"
[title]
de = "step ist bei 0 schon 1"
en = "step is already 1 at 0"
[hint]
de = "Vergleiche > und >=: Gehört die 0 zu den positiven Zahlen?"
en = "Compare > and >=: is 0 one of the positive numbers?"
"""
import numpy as np


def step(z):
    return np.where(z >= 0, 1.0, 0.0)
