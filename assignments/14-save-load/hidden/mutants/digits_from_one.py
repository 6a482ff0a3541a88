"""
exercise = "train_digits"
caught_by = ["test_train_digits_learns_whatever_the_labels_mean", "test_train_digits_returns_what_the_saved_network_reads"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Die Labels sind um eins verschoben"
en = "The labels are shifted by one"
[hint]
de = "Die Ziffer 0 gehört zum Neuron mit der Nummer 0."
en = "The digit 0 belongs to the neuron with number 0."
"""
import numpy as np


def train_digits(X, y, filename):
    parameters = {"n_iterations": 1, "eta": 3.0, "output_activation_func": sigmoid}
    network = NeuralNetwork(structure=[len(X), 16, 10], **parameters)
    Y = np.eye(10)[:, (y + 1) % 10]
    for _ in range(400):
        batch = np.random.choice(len(y), 16)
        network.train([(X[:, [k]], Y[:, [k]]) for k in batch])
    network.save_to_file(filename)
    return _largest(network, X)
