"""
exercise = "predict"
caught_by = ["test_predict_on_the_boundary"]
lecture = "L0, Binäre Klassifikation"
[title]
de = "predict rundet, und numpy rundet 0,5 auf 0"
en = "predict rounds, and numpy rounds 0.5 to 0"
[hint]
de = "np.round geht bei genau 0,5 zur geraden Zahl. Welcher Vergleich sagt, was du meinst?"
en = "At exactly 0.5, np.round goes to the even number. Which comparison says what you mean?"
"""
import numpy as np


def predict(X, w, b):
    return np.round(predict_proba(X, w, b)).astype(int)
