"""
exercise = "n_parameters"
caught_by = ["test_n_parameters_of_the_lecture", "test_n_parameters_of_any_structure"]
lecture = "L1, Empfehlungen"
[title]
de = "n_parameters gibt auch den Eingängen einen Bias"
en = "n_parameters gives the inputs a bias as well"
[hint]
de = "In den Input-Layer führt kein Gewicht. Welche Layer haben eine Gewichtsmatrix?"
en = "No weight leads into the input layer. Which layers have a weight matrix?"
"""
import numpy as np
from itertools import pairwise


def n_parameters(structure):
    return sum(n_in * n_out for n_in, n_out in pairwise(structure)) + sum(structure)
