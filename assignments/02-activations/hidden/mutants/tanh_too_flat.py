"""
exercise = "tanh"
caught_by = ["test_tanh_agrees_on_arrays", "test_tanh_of_the_textbook", "test_tanh_takes_numbers"]
lecture = "L3, Aktivierungen"
[title]
de = "tanh ist um den Faktor 2 zu flach"
en = "tanh is too flat by a factor of 2"
[hint]
de = "tanh(z) = 2 sigmoid(2z) - 1. Welche der beiden Zweien fehlt bei dir?"
en = "tanh(z) = 2 sigmoid(2z) - 1. Which of the two twos is missing?"
"""
import numpy as np


def tanh(z):
    return 2.0 * sigmoid(z) - 1.0
