"""
exercise = "NeuralNetwork.load_from_file"
caught_by = ["test_load_brings_structure_and_weights_back", "test_load_of_the_lecture"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Ein neues Netz wird zurückgegeben, das eigene bleibt leer"
en = "A new network is returned, this one stays empty"
[hint]
de = "Der Aufruf net.load_from_file(...) soll net selbst ändern."
en = "The call net.load_from_file(...) should change net itself."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def load_from_file(self, filename):
        net = NeuralNetwork(
            output_activation_func=self.output_activation_func,
            hidden_activation_func=self.hidden_activation_func,
        )
        super(NeuralNetwork, net).load_from_file(filename)
        return net
