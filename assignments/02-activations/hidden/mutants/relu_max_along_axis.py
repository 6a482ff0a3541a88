"""
exercise = "relu"
caught_by = ["test_relu_agrees_on_arrays", "test_relu_of_the_lecture"]
lecture = "L1, Aktivierungsfunktionen"
[title]
de = "relu nimmt das größte Element statt Eintrag für Eintrag"
en = "relu takes the largest element instead of entry by entry"
[hint]
de = "np.max sucht in einem Array (die 0 ist dort eine Achse), np.maximum vergleicht zwei. Welches brauchst du?"
en = "np.max searches one array (the 0 is an axis there), np.maximum compares two. Which do you need?"
"""
import numpy as np


def relu(z):
    return np.max(z, 0)
