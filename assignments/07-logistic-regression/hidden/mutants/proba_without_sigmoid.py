"""
exercise = "predict_proba"
caught_by = ["test_predict_proba_agrees", "test_predict_proba_of_known_sums", "test_predict_proba_refuses_other_shapes"]
lecture = "L0, Logistische Regression - Mathematisch"
[title]
de = "predict_proba gibt die gewichtete Summe statt einer Wahrscheinlichkeit"
en = "predict_proba gives the weighted sum instead of a probability"
[hint]
de = "Können deine Werte negativ werden? Was bringt sie zwischen 0 und 1?"
en = "Can your values be negative? What brings them between 0 and 1?"
"""

def predict_proba(X, w, b):
    return w.T @ X + b
