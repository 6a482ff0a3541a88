"""
exercise = "flatten_image"
caught_by = ["test_flatten_image_goes_layer_by_layer", "test_flatten_image_gives_floats"]
lecture = "L0, Bild als Eingabe"
[title]
de = "flatten_image liest jede Schicht spaltenweise"
en = "flatten_image reads each layer column by column"
[hint]
de = "image.T dreht alle Achsen um, auch Höhe und Breite. Welche Achse soll in jeder Schicht zuletzt laufen?"
en = "image.T reverses all axes, height and width included. Which axis should run last within each layer?"
"""

def flatten_image(image):
    if image.ndim != 3 or image.shape[2] != 3:
        raise ValueError("shape")
    return image.T.reshape(-1, 1).astype(float)
