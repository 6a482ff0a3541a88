"""
exercise = "load_idx"
caught_by = ["test_load_idx_reads_images_of_any_size", "test_load_idx_of_the_worked_example"]
lecture = "L1, Ein Klassifikationsproblem trainieren: MNIST"
[title]
de = "Geteilt wird durch 256 statt durch 255"
en = "The pixels are divided by 256 instead of 255"
[hint]
de = "Es gibt 256 Helligkeiten, aber die größte ist 255, und aus ihr soll 1 werden."
en = "There are 256 shades, but the largest is 255, and that one should become 1."
"""
import numpy as np


def load_idx(images, labels):
    pixels, y = _read_idx(images, 3), _read_idx(labels, 1)
    if len(pixels) != len(y):
        raise ValueError(f"{len(pixels)} images, but {len(y)} labels")
    X = np.column_stack([image.ravel() for image in pixels]) / 256.0
    return X, y.astype(int)
