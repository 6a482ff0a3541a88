"""
exercise = "load_idx"
caught_by = ["test_load_idx_reads_images_of_any_size"]
lecture = "L1, Ein Klassifikationsproblem trainieren: MNIST"
[title]
de = "reshape mischt die Pixel verschiedener Bilder"
en = "reshape mixes the pixels of different images"
[hint]
de = "Die Form stimmt, die Reihenfolge nicht: Erst je Bild eine Zeile, dann transponieren."
en = "The shape is right, the order is not: first one row for each image, then transpose."
"""
import numpy as np


def load_idx(images, labels):
    pixels, y = _read_idx(images, 3), _read_idx(labels, 1)
    if len(pixels) != len(y):
        raise ValueError(f"{len(pixels)} images, but {len(y)} labels")
    X = pixels.reshape(-1, len(pixels)) / 255.0
    return X, y.astype(int)
