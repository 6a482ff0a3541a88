"""
exercise = "cost"
caught_by = ["test_cost_agrees", "test_cost_before_learning"]
lecture = "L0, Kostenfunktion bei der logistischen Regression"
[title]
de = "cost vergleicht mit den Labels statt mit den Wahrscheinlichkeiten"
en = "cost compares with the labels instead of the probabilities"
[hint]
de = "Ein Label verrät nicht, wie sicher die Vorhersage war. Was gehört in die Fehlerfunktion?"
en = "A label does not tell how certain the prediction was. What belongs into the loss?"
"""
import numpy as np


def cost(X, Y, w, b):
    return float(np.mean(loss(predict(X, w, b).astype(float), Y)))
