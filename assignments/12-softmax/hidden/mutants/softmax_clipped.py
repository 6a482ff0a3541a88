"""
exercise = "softmax"
caught_by = ["test_softmax_is_stable"]
lecture = "L1, Numerisch stabiler Softmax"
[title]
de = "softmax schneidet z ab"
en = "softmax clips z"
[hint]
de = "Zwei Einträge von 9990 und 9991 werden bei dir gleich. Was ist an ihnen verschieden geblieben, wenn man das Maximum abzieht?"
en = "Two entries of 9990 and 9991 become equal here. What stays different between them when the maximum is subtracted?"
"""
import numpy as np


def softmax(z):
    e = np.exp(np.clip(z, -500, 500))
    return e / np.sum(e, axis=0)
