"""
exercise = "train_digits"
caught_by = ["test_train_digits_learns_whatever_the_labels_mean"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "X wird verändert"
en = "X is changed"
[hint]
de = "Schreibe nichts in X hinein, auch nicht mit `-=`."
en = "Write nothing into X, not by `-=` either."
"""
import numpy as np


def train_digits(X, y, filename):
    parameters = {"n_iterations": 1, "eta": 3.0, "output_activation_func": sigmoid}
    network = NeuralNetwork(structure=[len(X), 16, 10], **parameters)
    Y = np.eye(10)[:, y]
    X -= 0.1
    for _ in range(400):
        batch = np.random.choice(len(y), 16)
        network.train([(X[:, [k]], Y[:, [k]]) for k in batch])
    network.save_to_file(filename)
    return _largest(network, X)
