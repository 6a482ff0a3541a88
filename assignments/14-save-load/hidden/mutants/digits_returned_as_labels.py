"""
exercise = "train_digits"
caught_by = ["test_train_digits_returns_what_the_saved_network_reads"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Zurück kommen die Labels statt dessen, was das Netz liest"
en = "The labels are returned instead of what the network reads"
[hint]
de = "Frag das trainierte Netz, nicht y."
en = "Ask the trained network, not y."
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
    return y
