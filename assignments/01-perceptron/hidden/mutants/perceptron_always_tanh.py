"""
exercise = "perceptron"
caught_by = ["test_perceptron_applies_any_activation", "test_perceptron_of_the_lecture"]
lecture = "L3, One Layer Perceptron"
[title]
de = "perceptron nimmt immer tanh"
en = "perceptron always takes tanh"
[hint]
de = "Wozu bekommt deine Funktion den Parameter activation?"
en = "What does your function get the parameter activation for?"
"""
import numpy as np


def perceptron(x, w, activation):
    return np.tanh(weighted_sum(x, w))
