"""
exercise = "train_digits"
caught_by = ["test_train_digits_learns_whatever_the_labels_mean", "test_train_digits_returns_what_the_saved_network_reads"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Das trainierte Netz wird nicht gespeichert"
en = "The trained network is not saved"
[hint]
de = "Rufe save_to_file mit dem übergebenen Namen auf."
en = "Call save_to_file with the name that you are given."
"""
import numpy as np


def train_digits(X, y, filename):
    parameters = {"n_iterations": 1, "eta": 3.0, "output_activation_func": sigmoid}
    network = NeuralNetwork(structure=[len(X), 16, 10], **parameters)
    Y = np.eye(10)[:, y]
    for _ in range(400):
        batch = np.random.choice(len(y), 16)
        network.train([(X[:, [k]], Y[:, [k]]) for k in batch])
    return _largest(network, X)
