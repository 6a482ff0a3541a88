"""
exercise = "load_idx"
caught_by = ["test_load_idx_reads_images_of_any_size", "test_load_idx_reads_a_single_image"]
lecture = "L1, Ein Klassifikationsproblem trainieren: MNIST"
[title]
de = "Die Bildgröße ist immer 28 mal 28"
en = "The size of the images is always 28 by 28"
[hint]
de = "Zeilen und Spalten stehen in der Datei, in den Bytes 8 bis 15."
en = "Rows and columns are in the file, in the bytes 8 to 15."
"""
import numpy as np


def load_idx(images, labels):
    pixels, y = _read_idx(images, 3), _read_idx(labels, 1)
    if len(pixels) != len(y):
        raise ValueError(f"{len(pixels)} images, but {len(y)} labels")
    X = pixels.reshape(-1, 28 * 28).T / 255.0
    return X, y.astype(int)
