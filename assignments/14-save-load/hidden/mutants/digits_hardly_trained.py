"""
exercise = "train_digits"
caught_by = ["test_train_digits_learns_whatever_the_labels_mean", "test_train_digits_returns_what_the_saved_network_reads"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Das Training ist viel zu kurz"
en = "The training is far too short"
[hint]
de = "Sieh dir die Genauigkeit an, bevor du speicherst: Wie viele Schritte braucht es?"
en = "Look at the accuracy before you save: how many steps does it take?"
"""
import numpy as np


def train_digits(X, y, filename):
    parameters = {"n_iterations": 1, "eta": 3.0, "output_activation_func": sigmoid}
    network = NeuralNetwork(structure=[len(X), 16, 10], **parameters)
    Y = np.eye(10)[:, y]
    for _ in range(10):
        batch = np.random.choice(len(y), 16)
        network.train([(X[:, [k]], Y[:, [k]]) for k in batch])
    network.save_to_file(filename)
    return _largest(network, X)
