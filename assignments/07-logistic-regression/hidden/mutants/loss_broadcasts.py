"""
exercise = "loss"
caught_by = ["test_loss_refuses_other_shapes", "test_cost_refuses_other_shapes"]
lecture = "L0, Fehlerfunktion bei der logistischen Regression"
[title]
de = "loss prüft die Formen nicht"
en = "loss does not check the shapes"
[hint]
de = "Eine Zeile gegen eine Spalte gibt in numpy eine ganze Matrix. Woran erkennst du vorher, dass die Formen verschieden sind?"
en = "In numpy a row against a column gives a whole matrix. How can you tell beforehand that the shapes differ?"
"""
import numpy as np


def loss(y_hat, y):
    log_yes, log_no = np.log(np.maximum(y_hat, _TINY)), np.log(np.maximum(1 - y_hat, _TINY))
    return -(y * log_yes + (1 - y) * log_no)
