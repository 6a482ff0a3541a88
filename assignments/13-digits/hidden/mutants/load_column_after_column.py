"""
exercise = "load_idx"
caught_by = ["test_load_idx_reads_images_of_any_size"]
lecture = "L1, Ein Klassifikationsproblem trainieren: MNIST"
[title]
de = "Die Pixel stehen Spalte für Spalte statt Zeile für Zeile"
en = "The pixels stand column after column instead of row after row"
[hint]
de = "Zeichne ein Bild mit X[:, 0].reshape(rows, columns). Liegt es auf der Seite?"
en = "Draw an image with X[:, 0].reshape(rows, columns). Does it lie on its side?"
"""
import numpy as np


def load_idx(images, labels):
    pixels, y = _read_idx(images, 3), _read_idx(labels, 1)
    if len(pixels) != len(y):
        raise ValueError(f"{len(pixels)} images, but {len(y)} labels")
    X = np.column_stack([image.T.ravel() for image in pixels]) / 255.0
    return X, y.astype(int)
