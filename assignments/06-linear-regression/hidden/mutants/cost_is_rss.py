"""
exercise = "cost"
caught_by = ["test_cost_agrees_on_random_data", "test_cost_of_the_houses"]
lecture = "L0, Grundidee der Berechnung"
[title]
de = "cost ist die Summe der Quadrate ohne 1/m"
en = "cost is the sum of squares without 1/m"
[hint]
de = "Das ist die RSS im strengen Sinn. Durch wie viele Beispiele ist zu teilen?"
en = "That is the RSS in the strict sense. By how many examples is it to be divided?"
"""
import numpy as np


def cost(X, Y, w, b):
    return float(np.sum(_errors(X, Y, w, b) ** 2))
