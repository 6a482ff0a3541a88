"""
exercise = "binary_data"
caught_by = [
    "test_binary_data_of_the_lecture",
    "test_binary_data_of_any_length",
    "test_binary_data_refuses_other_numbers",
]
lecture = "L1, Das neuronale Netz trainieren"
[title]
de = "Auch die zurückgehaltene Zahl wird gezeigt"
en = "The number held back is shown as well"
[hint]
de = "Woran siehst du, ob das Netz gelernt oder nur auswendig gelernt hat? Welche Zahl fehlt dazu in den Daten?"
en = "How do you see whether the network has learnt or only memorised? Which number is missing in the data for that?"
"""
import numpy as np


def binary_data(bits, held_back):
    if not 0 <= held_back < 2**bits:
        raise ValueError("held_back")
    return [
        (np.array([[n >> k & 1] for k in reversed(range(bits))]), np.array([[n]]))
        for n in range(2**bits)
    ]
