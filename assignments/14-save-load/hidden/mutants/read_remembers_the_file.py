"""
exercise = "read_digits"
caught_by = ["test_read_digits_reads_the_file"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Eine schon gelesene Datei wird nicht wieder gelesen"
en = "A file read before is not read again"
[hint]
de = "Unter demselben Namen kann inzwischen ein anderes Netz liegen."
en = "Under the same name there may be another network by now."
"""
import numpy as np


def read_digits(filename, X):
    if filename not in KNOWN:
        KNOWN[filename] = NeuralNetwork(output_activation_func=sigmoid)
        KNOWN[filename].load_from_file(filename)
    return _largest(KNOWN[filename], X)


KNOWN = {}
