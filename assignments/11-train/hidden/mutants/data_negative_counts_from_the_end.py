"""
exercise = "binary_data"
caught_by = ["test_binary_data_refuses_other_numbers"]
lecture = "L1, Das neuronale Netz trainieren"
[title]
de = "-1 hält die letzte Zahl zurück"
en = "-1 holds back the last number"
[hint]
de = "Ein negativer Index zählt vom Ende. Welche Zahl ist gemeint, wenn held_back -1 ist?"
en = "A negative index counts from the end. Which number is meant when held_back is -1?"
"""
import numpy as np


def binary_data(bits, held_back):
    pairs = [
        (np.array([[n >> k & 1] for k in reversed(range(bits))]), np.array([[n]]))
        for n in range(2**bits)
    ]
    del pairs[held_back]
    return pairs
