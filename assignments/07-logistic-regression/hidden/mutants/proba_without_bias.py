"""
exercise = "predict_proba"
caught_by = ["test_predict_proba_agrees", "test_predict_proba_of_known_sums", "test_predict_proba_refuses_other_shapes"]
lecture = "L0, Logistische Regression - Mathematisch"
[title]
de = "predict_proba vergisst b"
en = "predict_proba forgets b"
[hint]
de = "Deine Grenze geht immer durch den Ursprung. Was verschiebt sie?"
en = "Your boundary always passes through the origin. What shifts it?"
"""

def predict_proba(X, w, b):
    return sigmoid(w.T @ X)
