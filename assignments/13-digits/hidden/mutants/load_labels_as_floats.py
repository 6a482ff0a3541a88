"""
exercise = "load_idx"
caught_by = ["test_load_idx_reads_labels"]
lecture = "L1, Ein Klassifikationsproblem trainieren: MNIST"
[title]
de = "Die Labels sind Kommazahlen"
en = "The labels are floats"
[hint]
de = "Mit y willst du Spalten auswählen: Indizes sind ganze Zahlen."
en = "With y you want to select columns: indices are whole numbers."
"""
import numpy as np


def load_idx(images, labels):
    pixels, y = _read_idx(images, 3), _read_idx(labels, 1)
    if len(pixels) != len(y):
        raise ValueError(f"{len(pixels)} images, but {len(y)} labels")
    X = np.column_stack([image.ravel() for image in pixels]) / 255.0
    return X, y.astype(float)
