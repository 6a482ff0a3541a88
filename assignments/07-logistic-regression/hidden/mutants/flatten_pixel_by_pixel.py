"""
exercise = "flatten_image"
caught_by = ["test_flatten_image_goes_layer_by_layer", "test_flatten_image_of_the_lecture", "test_flatten_image_gives_floats"]
lecture = "L0, Bild als Eingabe"
[title]
de = "flatten_image geht Pixel für Pixel statt Schicht für Schicht"
en = "flatten_image goes pixel by pixel instead of layer by layer"
[hint]
de = "reshape läuft über die letzte Achse am schnellsten, und das sind die drei Farben. Welche Achse muss vorher nach vorn?"
en = "reshape runs fastest over the last axis, which are the three colours. Which axis must come first before that?"
"""

def flatten_image(image):
    if image.ndim != 3 or image.shape[2] != 3:
        raise ValueError("shape")
    return image.reshape(-1, 1).astype(float)
