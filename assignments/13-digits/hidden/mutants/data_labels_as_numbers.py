"""
exercise = "as_training_data"
caught_by = ["test_training_data_have_one_hot_labels", "test_training_data_contain_the_last_class"]
lecture = "L1, Cross-Entropy Loss"
[title]
de = "Y ist die Nummer der Klasse statt One-Hot"
en = "Y is the number of the class instead of one-hot"
[hint]
de = "Das Netz hat ein Neuron je Klasse. Was soll jedes von ihnen ausgeben?"
en = "The network has one neuron for each class. What should each of them give?"
"""
import numpy as np


def as_training_data(X, y, n_classes):
    _check_labels(X, y)
    Y = np.eye(n_classes)[:, y]
    return [(X[:, [k]], np.array([[float(y[k])]])) for k in range(len(y))]
