"""
exercise = "train"
caught_by = ["test_train_takes_one_step_from_zero", "test_train_takes_all_steps", "test_train_records_the_costs", "test_train_on_the_eight_points"]
lecture = "L0, Die Ableitung im Gradient Descent"
[title]
de = "train lernt b nicht"
en = "train does not learn b"
[hint]
de = "Deine Grenze geht auch nach dem Training durch den Ursprung. Was geschieht mit db?"
en = "Your boundary passes through the origin even after training. What happens to db?"
"""
import numpy as np


def train(X, Y, learning_rate, n_iterations):
    w, b = np.zeros((X.shape[0], 1)), 0.0
    costs = [cost(X, Y, w, b)]
    for _ in range(n_iterations):
        dw, db = gradient(X, Y, w, b)
        w = w - learning_rate * dw
        costs.append(cost(X, Y, w, b))
    return w, b, costs
