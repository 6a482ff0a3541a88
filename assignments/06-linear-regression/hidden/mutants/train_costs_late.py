"""
exercise = "train"
caught_by = ["test_train_records_the_costs"]
lecture = "L0, Die Ableitung im Gradient Descent"
[title]
de = "train notiert die Kosten einen Schritt zu spät"
en = "train records the cost one step late"
[hint]
de = "Zwischen dem Berechnen der Kosten und dem Notieren ändern sich w und b. Zu welchem Punkt gehört der letzte Eintrag?"
en = "Between computing the cost and recording it, w and b change. Which point does the last entry belong to?"
"""
import numpy as np


def train(X, Y, learning_rate, n_iterations):
    w, b = np.zeros((X.shape[0], 1)), 0.0
    costs = [cost(X, Y, w, b)]
    for _ in range(n_iterations):
        now = cost(X, Y, w, b)
        dw, db = gradient(X, Y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
        costs.append(now)
    return w, b, costs
