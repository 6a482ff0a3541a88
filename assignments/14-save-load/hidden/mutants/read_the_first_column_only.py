"""
exercise = "read_digits"
caught_by = ["test_read_digits_agrees_with_the_saved_network", "test_read_digits_keeps_the_accuracy", "test_read_digits_reads_the_file"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Nur die erste Spalte wird gelesen"
en = "Only the first column is read"
[hint]
de = "X hat eine Spalte je Bild; gib für jede eine Ziffer zurück."
en = "X has one column per image; return a digit for each."
"""
import numpy as np


def read_digits(filename, X):
    network = NeuralNetwork(output_activation_func=sigmoid)
    network.load_from_file(filename)
    return np.argmax(network.predict(X[:, [0]]))
