"""
exercise = "to_vector"
caught_by = ["test_to_vector_of_any_dict"]
lecture = "L2, Der Gradient"
[title]
de = "to_vector nimmt die Reihenfolge des dicts"
en = "to_vector takes the dict's order"
[hint]
de = "In welcher Reihenfolge stehen die Namen, wenn jemand das dict anders anlegt?"
en = "In which order are the names when somebody builds the dict another way?"
"""
import numpy as np


def to_vector(parameters):
    return np.concatenate([value.ravel() for value in parameters.values()])
