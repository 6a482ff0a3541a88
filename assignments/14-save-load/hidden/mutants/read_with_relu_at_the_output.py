"""
exercise = "read_digits"
caught_by = ["test_read_digits_agrees_with_the_saved_network"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Am Ausgang steht ReLU statt Sigmoid"
en = "At the output there is ReLU instead of sigmoid"
[hint]
de = "Die Funktionen stehen nicht in der Datei: Gib sie dem Konstruktor mit."
en = "The functions are not in the file: hand them to the constructor."
"""
import numpy as np


def read_digits(filename, X):
    network = NeuralNetwork()
    network.load_from_file(filename)
    return _largest(network, X)
