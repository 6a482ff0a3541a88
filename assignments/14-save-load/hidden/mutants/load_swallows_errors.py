"""
exercise = "NeuralNetwork.load_from_file"
caught_by = [
    "test_load_refuses_a_missing_file",
    "test_load_refuses_a_truncated_file",
    "test_load_refuses_arrays_that_do_not_fit",
]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Fehler werden gemeldet statt geworfen"
en = "Errors are printed instead of raised"
[hint]
de = "Ein print hält das Programm nicht auf. Wie erfährt der Aufrufer, dass nichts geladen ist?"
en = "A print does not stop the program. How does the caller learn that nothing has been loaded?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def load_from_file(self, filename):
        try:
            super().load_from_file(filename)
        except Exception as error:
            print("not loaded:", error)
