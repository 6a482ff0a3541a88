"""
exercise = "n_parameters"
caught_by = ["test_n_parameters_of_the_lecture", "test_n_parameters_of_any_structure"]
lecture = "L1, Empfehlungen"
[title]
de = "n_parameters zählt je Layer nur ein Bias-Gewicht"
en = "n_parameters counts one bias weight per layer only"
[hint]
de = "Vom Bias-Neuron führt ein Gewicht zu jedem Neuron des nächsten Layers."
en = "From the bias neuron one weight leads to every neuron of the next layer."
"""
import numpy as np
from itertools import pairwise


def n_parameters(structure):
    return sum(n_in * n_out + 1 for n_in, n_out in pairwise(structure))
