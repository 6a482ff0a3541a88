"""
exercise = "load_idx"
caught_by = ["test_load_idx_reads_images_of_any_size", "test_load_idx_of_the_worked_example"]
lecture = "L1, Ein Klassifikationsproblem trainieren: MNIST"
[title]
de = "Die Pixel bleiben zwischen 0 und 255"
en = "The pixels stay between 0 and 255"
[hint]
de = "So große Eingaben sättigen jede Sigmoid-Funktion. Wodurch musst du teilen, damit aus 255 eine 1 wird?"
en = "Inputs as large as that saturate every sigmoid. What do you have to divide by so that 255 becomes 1?"
"""
import numpy as np


def load_idx(images, labels):
    pixels, y = _read_idx(images, 3), _read_idx(labels, 1)
    if len(pixels) != len(y):
        raise ValueError(f"{len(pixels)} images, but {len(y)} labels")
    X = np.column_stack([image.ravel() for image in pixels]) * 1.0
    return X, y.astype(int)
