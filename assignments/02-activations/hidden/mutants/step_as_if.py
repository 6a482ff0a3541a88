"""
exercise = "step"
caught_by = ["test_step_agrees_on_arrays", "test_step_is_vectorised"]
lecture = "L3, Aktivierungen"
[title]
de = "step verzweigt mit if und kennt nur einzelne Zahlen"
en = "step branches with if and knows single numbers only"
[hint]
de = "Ein if entscheidet einmal für das ganze Array. Womit entscheidest du für jeden Eintrag einzeln?"
en = "An if decides once for the whole array. What decides for every entry separately?"
"""
import numpy as np


def step(z):
    if z > 0:
        return 1.0
    return 0.0
