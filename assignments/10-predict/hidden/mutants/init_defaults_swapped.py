"""
exercise = "NeuralNetwork.__init__"
caught_by = ["test_predict_uses_sigmoid_and_relu_by_default"]
lecture = "L1, Erweiterung des Konstruktors um Aktivierungsfunktionen"
[title]
de = "Die voreingestellten Funktionen sind vertauscht"
en = "The default functions are swapped"
[hint]
de = "Ohne Angabe: sigmoid in den Hidden Layern, relu am Ausgang."
en = "When nothing is said: sigmoid in the hidden layers, relu at the output."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def __init__(self, structure, output_activation_func=sigmoid, hidden_activation_func=relu):
        super().__init__(structure, output_activation_func, hidden_activation_func)
