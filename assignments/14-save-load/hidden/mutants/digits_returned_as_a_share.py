"""
exercise = "train_digits"
caught_by = ["test_train_digits_returns_what_the_saved_network_reads"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Zurück kommt ein Anteil statt der Ziffern"
en = "A share is returned instead of the digits"
[hint]
de = "Gefragt ist eine Ziffer je Spalte, Form (m,)."
en = "Asked for is a digit for each column, shape (m,)."
"""
import numpy as np


def train_digits(X, y, filename):
    parameters = {"n_iterations": 1, "eta": 3.0, "output_activation_func": sigmoid}
    network = NeuralNetwork(structure=[len(X), 16, 10], **parameters)
    Y = np.eye(10)[:, y]
    for _ in range(400):
        batch = np.random.choice(len(y), 16)
        network.train([(X[:, [k]], Y[:, [k]]) for k in batch])
    network.save_to_file(filename)
    return float(np.mean(_largest(network, X) == y))
