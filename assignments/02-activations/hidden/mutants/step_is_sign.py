"""
exercise = "step"
caught_by = ["test_step_agrees_on_arrays", "test_step_is_off_at_zero", "test_step_takes_numbers"]
lecture = "L3, Aktivierungen"
[title]
de = "step gibt für negative z -1 statt 0"
en = "step gives -1 instead of 0 for negative z"
[hint]
de = "Ein Neuron, das nicht feuert, gibt 0 weiter. Was gibt np.sign?"
en = "A neuron that does not fire passes on 0. What does np.sign give?"
"""
import numpy as np


def step(z):
    return np.sign(z)
