"""
exercise = "read_digits"
caught_by = ["test_read_digits_agrees_with_the_saved_network", "test_read_digits_keeps_the_accuracy", "test_read_digits_reads_the_file"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Die Datei wird nicht geladen"
en = "The file is not loaded"
[hint]
de = "Ein neues Netz hat zufällige Gewichte. Wo rufst du load_from_file auf?"
en = "A new network has random weights. Where do you call load_from_file?"
"""
import numpy as np


def read_digits(filename, X):
    network = NeuralNetwork(structure=[len(X), 10], output_activation_func=sigmoid)
    return _largest(network, X)
