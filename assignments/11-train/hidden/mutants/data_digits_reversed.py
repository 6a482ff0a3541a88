"""
exercise = "binary_data"
caught_by = ["test_binary_data_of_the_lecture", "test_binary_data_of_any_length"]
lecture = "L1, Das neuronale Netz trainieren"
[title]
de = "Die Ziffern stehen verkehrt herum"
en = "The digits stand the wrong way round"
[hint]
de = "Welche Ziffer von 110 steht vorn, die für 4 oder die für 1?"
en = "Which digit of 110 comes first, the one for 4 or the one for 1?"
"""
import numpy as np


def binary_data(bits, held_back):
    if not 0 <= held_back < 2**bits:
        raise ValueError("held_back")
    return [
        (np.array([[n >> k & 1] for k in range(bits)]), np.array([[n]]))
        for n in range(2**bits) if n != held_back
    ]
