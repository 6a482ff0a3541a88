"""
exercise = "flatten_image"
caught_by = ["test_flatten_image_goes_layer_by_layer", "test_flatten_image_of_the_lecture", "test_flatten_image_gives_floats", "test_flatten_image_refuses_other_images"]
lecture = "L0, Bild als Eingabe"
[title]
de = "flatten_image gibt einen Vektor statt einer Spalte"
en = "flatten_image gives a vector instead of a column"
[hint]
de = "Verlangt ist die Form (n, 1). Was hat dein Ergebnis für eine Form?"
en = "The shape (n, 1) is asked for. What shape has your result?"
"""
import numpy as np


def flatten_image(image):
    if image.ndim != 3 or image.shape[2] != 3:
        raise ValueError("shape")
    return np.moveaxis(image, 2, 0).ravel().astype(float)
