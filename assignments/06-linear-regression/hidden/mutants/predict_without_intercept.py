"""
exercise = "predict"
caught_by = ["test_predict_agrees_on_random_data", "test_predict_of_the_houses"]
lecture = "L0, mit mehreren Eingangsvariablen (Features)"
[title]
de = "predict vergisst b"
en = "predict forgets b"
[hint]
de = "Deine Gerade geht immer durch den Ursprung. Was verschiebt sie nach oben oder unten?"
en = "Your line always passes through the origin. What shifts it up or down?"
"""

def predict(X, w, b):
    return w.T @ X
