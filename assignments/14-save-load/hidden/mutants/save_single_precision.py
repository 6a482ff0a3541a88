"""
exercise = "NeuralNetwork.save_to_file"
caught_by = [
    "test_save_writes_every_weight_to_the_last_bit",
    "test_load_brings_structure_and_weights_back",
]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Gespeichert wird mit einfacher Genauigkeit"
en = "Weights are saved in single precision"
[hint]
de = "float32 hat nur etwa 7 Stellen. Vergleiche ein Gewicht vorher und nachher mit ==."
en = "float32 has about 7 digits only. Compare a weight before and after with ==."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def save_to_file(self, filename):
        np.savez(filename, *[W.astype(np.float32) for W in self.weights[1:]])
