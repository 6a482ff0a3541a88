"""
exercise = "n_parameters"
caught_by = ["test_n_parameters_of_the_lecture", "test_n_parameters_of_any_structure"]
lecture = "L1, Empfehlungen"
[title]
de = "n_parameters vergisst die Bias-Gewichte"
en = "n_parameters forgets the bias weights"
[hint]
de = "Jede Gewichtsmatrix hat eine Spalte mehr, als davor Neuronen stehen."
en = "Each weight matrix has one column more than there are neurons before it."
"""
import numpy as np
from itertools import pairwise


def n_parameters(structure):
    return sum(n_in * n_out for n_in, n_out in pairwise(structure))
