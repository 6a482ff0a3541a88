"""
exercise = "predict"
caught_by = ["test_predict_agrees", "test_predict_on_the_boundary", "test_predict_refuses_other_shapes"]
lecture = "L0, Binäre Klassifikation"
[title]
de = "predict gibt Wahrscheinlichkeiten statt Labels"
en = "predict gives probabilities instead of labels"
[hint]
de = "Verlangt sind 0 und 1. Was fehlt nach predict_proba noch?"
en = "0 and 1 are asked for. What is missing after predict_proba?"
"""

def predict(X, w, b):
    return predict_proba(X, w, b)
