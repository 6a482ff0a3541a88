"""
exercise = "n_parameters"
caught_by = ["test_n_parameters_of_the_lecture", "test_n_parameters_of_any_structure"]
lecture = "L1, Empfehlungen"
[title]
de = "n_parameters führt auch in Bias-Neuronen Gewichte"
en = "n_parameters leads weights into bias neurons, too"
[hint]
de = "In ein Bias-Neuron führt nichts: Seine Aktivierung ist fest 1."
en = "Nothing leads into a bias neuron: its activation is fixed to 1."
"""
import numpy as np
from itertools import pairwise


def n_parameters(structure):
    return sum((n_in + 1) * (n_out + 1) for n_in, n_out in pairwise(structure))
