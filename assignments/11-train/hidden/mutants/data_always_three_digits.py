"""
exercise = "binary_data"
caught_by = ["test_binary_data_of_any_length"]
lecture = "L1, Das neuronale Netz trainieren"
[title]
de = "Es sind immer drei Stellen"
en = "There are always three digits"
[hint]
de = "Wie viele Zahlen gibt es mit bits Stellen?"
en = "How many numbers have so many digits?"
"""
import numpy as np


def binary_data(bits, held_back):
    bits = 3
    if not 0 <= held_back < 2**bits:
        raise ValueError("held_back")
    return [
        (np.array([[n >> k & 1] for k in reversed(range(bits))]), np.array([[n]]))
        for n in range(2**bits) if n != held_back
    ]
