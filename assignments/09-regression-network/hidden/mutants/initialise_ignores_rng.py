"""
exercise = "initialise"
caught_by = ["test_initialise_uses_the_generator"]
lecture = "L4, Forward Pass"
[title]
de = "Gezogen wird nicht mit dem Generator, der übergeben wird"
en = "The numbers do not come from the generator that is handed in"
[hint]
de = "Woher kommen deine Zufallszahlen, wenn np.random dasteht?"
en = "Where do your random numbers come from when it says np.random?"
"""
import numpy as np


def initialise(rng):
    return np.random.randn(3, 2), np.random.randn(4)
