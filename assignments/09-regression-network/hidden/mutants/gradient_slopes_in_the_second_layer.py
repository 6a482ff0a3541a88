"""
exercise = "gradient"
caught_by = [
    "test_gradient_by_the_output_weights",
    "test_gradient_is_the_slope_of_the_cost",
    "test_gradient_of_the_worked_example",
]
lecture = "L4, Was benötigen wir, um die Ableitungen zu rechnen?"
[title]
de = "dw2 enthält g' statt g, wie auf der Folie mit dem Druckfehler"
en = "dw2 contains g' in place of g, as on the slide with the misprint"
[hint]
de = "y_hat hängt linear von w_11 ab. Womit wird w_11 in der Vorhersage malgenommen? Lies den Kasten der Aufgabenstellung."
en = "y_hat is linear in w_11. What multiplies w_11 in the prediction? Read the box in the statement."
"""
import numpy as np


def gradient(x, y, w1, w2):
    y_hat, hidden = forward(x, w1, w2)
    if np.shape(y) != np.shape(x):
        raise ValueError("different shapes")
    error = (y_hat - y) / len(x)
    slope = hidden * (1.0 - hidden)
    dz = w2[1:, None] * error * slope
    dw1 = np.column_stack([dz.sum(axis=1), dz @ x])
    dw2 = np.concatenate([[error.sum()], slope @ error])
    return dw1, dw2
