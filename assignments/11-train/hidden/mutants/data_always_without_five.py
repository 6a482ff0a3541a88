"""
exercise = "binary_data"
caught_by = ["test_binary_data_of_any_length", "test_binary_data_refuses_other_numbers"]
lecture = "L1, Das neuronale Netz trainieren"
[title]
de = "Immer fehlt die 5"
en = "It is always 5 that is missing"
[hint]
de = "Welches Argument sagt, was zurückgehalten wird?"
en = "Which argument says what is held back?"
"""
import numpy as np


def binary_data(bits, held_back):
    if not 0 <= held_back < 2**bits:
        raise ValueError("held_back")
    return [
        (np.array([[n >> k & 1] for k in reversed(range(bits))]), np.array([[n]]))
        for n in range(2**bits) if n != 5
    ]
