"""
exercise = "binary_data"
caught_by = ["test_binary_data_refuses_other_numbers"]
lecture = "L1, Das neuronale Netz trainieren"
[title]
de = "Eine Zahl, die es nicht gibt, wird stillschweigend zurückgehalten"
en = "A number that does not exist is held back in silence"
[hint]
de = "Was soll binary_data(3, 8) tun?"
en = "What should binary_data(3, 8) do?"
"""
import numpy as np


def binary_data(bits, held_back):
    return [
        (np.array([[n >> k & 1] for k in reversed(range(bits))]), np.array([[n]]))
        for n in range(2**bits) if n != held_back
    ]
