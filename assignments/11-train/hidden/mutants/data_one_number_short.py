"""
exercise = "binary_data"
caught_by = ["test_binary_data_of_the_lecture", "test_binary_data_of_any_length"]
lecture = "L1, Das neuronale Netz trainieren"
[title]
de = "Die größte Zahl fehlt"
en = "The largest number is missing"
[hint]
de = "Mit drei Stellen reicht es bis 111. Welche Zahl ist das, und wie weit zählt range?"
en = "Three digits go up to 111. Which number is that, and how far does range count?"
"""
import numpy as np


def binary_data(bits, held_back):
    if not 0 <= held_back < 2**bits:
        raise ValueError("held_back")
    return [
        (np.array([[n >> k & 1] for k in reversed(range(bits))]), np.array([[n]]))
        for n in range(2**bits - 1) if n != held_back
    ]
