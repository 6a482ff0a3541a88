"""
exercise = "read_digits"
caught_by = ["test_read_digits_agrees_with_the_saved_network", "test_read_digits_keeps_the_accuracy"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Gesucht wird die erste Ausgabe über 1/2"
en = "The first output above 1/2 is looked for"
[hint]
de = "Es kann auch keine oder mehrere über 1/2 liegen. Die größte zählt."
en = "None or several may be above 1/2. The largest counts."
"""
import numpy as np


def read_digits(filename, X):
    network = NeuralNetwork(output_activation_func=sigmoid)
    network.load_from_file(filename)
    return np.array([np.argmax(network.predict(X[:, [k]]) > 0.5) for k in range(X.shape[1])])
