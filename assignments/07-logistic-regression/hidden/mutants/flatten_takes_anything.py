"""
exercise = "flatten_image"
caught_by = ["test_flatten_image_refuses_other_images"]
lecture = "L0, Bild als Eingabe"
[title]
de = "flatten_image nimmt auch Bilder mit vier Schichten an"
en = "flatten_image accepts images with four layers as well"
[hint]
de = "Ein Bild mit Transparenz gäbe einen zu langen Vektor. Wann willst du das merken?"
en = "An image with transparency would give a vector that is too long. When do you want to notice?"
"""
import numpy as np


def flatten_image(image):
    return np.moveaxis(image, 2, 0).reshape(-1, 1).astype(float)
