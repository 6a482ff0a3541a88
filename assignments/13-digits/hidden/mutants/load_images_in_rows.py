"""
exercise = "load_idx"
caught_by = ["test_load_idx_reads_images_of_any_size", "test_load_idx_reads_a_single_image"]
lecture = "L1, Ein Klassifikationsproblem trainieren: MNIST"
[title]
de = "Die Bilder stehen in Zeilen statt in Spalten"
en = "The images stand in rows instead of columns"
[hint]
de = "Beispiele stehen in diesem Kurs in Spalten. Was fehlt am Ende?"
en = "Examples stand in columns in this course. What is missing at the end?"
"""
import numpy as np


def load_idx(images, labels):
    pixels, y = _read_idx(images, 3), _read_idx(labels, 1)
    if len(pixels) != len(y):
        raise ValueError(f"{len(pixels)} images, but {len(y)} labels")
    X = np.stack([image.ravel() for image in pixels]) / 255.0
    return X, y.astype(int)
