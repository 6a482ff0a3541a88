"""
exercise = "output_delta"
caught_by = ["test_output_delta_refuses_other_shapes"]
lecture = "L1, Ableitung von Cross-Entropy Loss"
[title]
de = "output_delta macht aus Spalte minus Zeile eine Matrix"
en = "output_delta makes a matrix of column minus row"
[hint]
de = "Welche Form hat das Ergebnis, wenn y eine Zeile ist?"
en = "What shape has the result when y is a row?"
"""
import numpy as np


def output_delta(a, y):
    return a - y
