"""
exercise = "dz_da"
caught_by = ["test_dz_da_knows_two_layouts"]
lecture = "L2, Die Ableitungen, 3"
[title]
de = "dz_da nimmt jedes Wort als Nenner-Layout"
en = "dz_da takes any word for the denominator layout"
[hint]
de = "Was geschieht bei einem Tippfehler im zweiten Argument?"
en = "What happens when there is a typing error in the second argument?"
"""
import numpy as np


def dz_da(W, layout):
    return W if layout == "numerator" else W.T
