"""
exercise = "load_idx"
caught_by = ["test_load_idx_refuses_other_counts"]
lecture = "L1, Ein Klassifikationsproblem trainieren: MNIST"
[title]
de = "Bilder und Labels werden nicht gezählt"
en = "Images and labels are not counted"
[hint]
de = "Wer die Labels des Testsatzes zu den Trainingsbildern lädt, soll das sofort erfahren."
en = "Whoever loads the labels of the test set for the training images should learn so at once."
"""
import numpy as np


def load_idx(images, labels):
    pixels, y = _read_idx(images, 3), _read_idx(labels, 1)
    X = np.column_stack([image.ravel() for image in pixels]) / 255.0
    return X, y.astype(int)
