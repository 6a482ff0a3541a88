"""
exercise = "flatten_image"
caught_by = ["test_flatten_image_goes_layer_by_layer", "test_flatten_image_of_the_lecture", "test_flatten_image_gives_floats"]
lecture = "L0, Bild als Eingabe"
[title]
de = "flatten_image teilt die Werte durch 255"
en = "flatten_image divides the values by 255"
[hint]
de = "Die Werte sollen unverändert bleiben. Steht bei L0 67 oder 0,26?"
en = "The values should stay unchanged. Does L0 print 67 or 0.26?"
"""
import numpy as np


def flatten_image(image):
    if image.ndim != 3 or image.shape[2] != 3:
        raise ValueError("shape")
    return np.moveaxis(image, 2, 0).reshape(-1, 1) / 255.0
