"""
exercise = "tanh"
caught_by = ["test_tanh_agrees_on_arrays", "test_tanh_of_the_textbook", "test_tanh_is_stable", "test_tanh_takes_numbers"]
lecture = "L3, Aktivierungen"
[title]
de = "tanh ruft numpy.tanh auf"
en = "tanh calls numpy.tanh"
[hint]
de = "Hier ist die Aufgabe, tanh selbst aus Exponentialfunktionen zu bauen."
en = "The exercise here is to build tanh from exponentials yourself."
"""
import numpy as np


def tanh(z):
    return np.tanh(z)
