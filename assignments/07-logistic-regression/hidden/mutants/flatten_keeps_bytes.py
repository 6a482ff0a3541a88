"""
exercise = "flatten_image"
caught_by = ["test_flatten_image_gives_floats"]
lecture = "L0, Bild als Eingabe"
[title]
de = "flatten_image lässt 8-Bit-Werte stehen"
en = "flatten_image leaves 8-bit values as they are"
[hint]
de = "Mit uint8 ist 250 + 10 gleich 4. Wie wird float64 daraus?"
en = "With uint8, 250 + 10 is 4. How does it become float64?"
"""
import numpy as np


def flatten_image(image):
    if image.ndim != 3 or image.shape[2] != 3:
        raise ValueError("shape")
    return np.moveaxis(image, 2, 0).reshape(-1, 1)
