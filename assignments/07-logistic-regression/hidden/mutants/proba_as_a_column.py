"""
exercise = "predict_proba"
caught_by = ["test_predict_proba_agrees", "test_predict_proba_of_known_sums", "test_predict_proba_refuses_other_shapes"]
lecture = "L0, Logistische Regression - Mathematisch"
[title]
de = "predict_proba gibt eine Spalte statt einer Zeile"
en = "predict_proba gives a column instead of a row"
[hint]
de = "Die Beispiele stehen in Spalten, also auch ihre Wahrscheinlichkeiten. Wer steht im Produkt links?"
en = "The examples stand in columns, so their probabilities do as well. Who stands on the left of the product?"
"""

def predict_proba(X, w, b):
    return sigmoid(X.T @ w + b)
