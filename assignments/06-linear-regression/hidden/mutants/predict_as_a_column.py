"""
exercise = "predict"
caught_by = ["test_predict_agrees_on_random_data", "test_predict_of_the_houses"]
lecture = "L0, mit mehreren Eingangsvariablen (Features)"
[title]
de = "predict gibt eine Spalte statt einer Zeile"
en = "predict gives a column instead of a row"
[hint]
de = "Die Beispiele stehen in Spalten, also auch ihre Vorhersagen. Wer muss im Produkt links stehen?"
en = "The examples stand in columns, so their predictions do as well. Who has to stand on the left of the product?"
"""

def predict(X, w, b):
    return X.T @ w + b
