"""
exercise = "predict"
caught_by = ["test_predict_agrees_on_random_data"]
lecture = "L0, mit mehreren Eingangsvariablen (Features)"
[title]
de = "predict multipliziert elementweise statt mit dem Matrixprodukt"
en = "predict multiplies elementwise instead of by the matrix product"
[hint]
de = "w * X hat noch eine Zeile je Merkmal. Was fehlt bis zur gewichteten Summe?"
en = "w * X still has one row per feature. What is missing for the weighted sum?"
"""

def predict(X, w, b):
    return w * X + b
