"""
exercise = "layer"
caught_by = ["test_layer_agrees_on_random_inputs", "test_layer_of_the_lecture"]
lecture = "L3, One Layer Perceptron als Matrix multiplikation"
[title]
de = "layer rechnet mit den Spalten von W"
en = "layer computes with the columns of W"
[hint]
de = "Jede Zeile von W ist ein Neuron. Steht W links oder rechts vom Produkt?"
en = "Each row of W is a neuron. Does W stand left or right of the product?"
"""
import numpy as np


def layer(W, x, activation):
    one_and_x = np.concatenate([[1.0], x])
    return activation(one_and_x @ W)
