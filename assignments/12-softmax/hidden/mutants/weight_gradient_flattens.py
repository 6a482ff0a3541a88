"""
exercise = "weight_gradient"
caught_by = ["test_weight_gradient_refuses_other_shapes"]
lecture = "L1, Ableitung von Cross-Entropy Loss"
[title]
de = "weight_gradient nimmt auch eine Zeile an"
en = "weight_gradient accepts a row as well"
[hint]
de = "np.outer macht alles flach. Wer merkt dann, dass eine Zeile übergeben wurde?"
en = "np.outer flattens everything. Who notices then that a row was handed over?"
"""
import numpy as np


def weight_gradient(a, y, a_prev):
    return np.outer(output_delta(a, y), a_prev)
