"""
exercise = "binary_data"
caught_by = [
    "test_binary_data_of_the_lecture",
    "test_binary_data_of_any_length",
    "test_binary_data_refuses_other_numbers",
]
lecture = "L1, Das neuronale Netz trainieren"
[title]
de = "Die Ziffern sind Zeichen statt Zahlen"
en = "The digits are characters instead of numbers"
[hint]
de = "Was ist '1' + '1'? Das Netz soll mit den Ziffern rechnen."
en = "What is '1' + '1'? The network is to calculate with the digits."
"""
import numpy as np


def binary_data(bits, held_back):
    if not 0 <= held_back < 2**bits:
        raise ValueError("held_back")
    return [
        (np.array([[digit] for digit in format(n, f'0{bits}b')]), np.array([[n]]))
        for n in range(2**bits) if n != held_back
    ]
