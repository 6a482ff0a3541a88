"""
exercise = "train"
caught_by = ["test_train_takes_one_step_from_zero", "test_train_takes_all_steps", "test_train_records_the_costs", "test_train_finds_the_plane_of_several_features", "test_train_minds_its_arguments"]
lecture = "L0, Die Ableitung im Gradient Descent"
[title]
de = "train rechnet nur mit einem Merkmal"
en = "train works with one feature only"
[hint]
de = "w beginnt bei dir immer als (1, 1). Woher weißt du, wie viele Gewichte es braucht?"
en = "In your code w always begins as (1, 1). How do you know how many weights are needed?"
"""
import numpy as np


def train(X, Y, learning_rate, n_iterations):
    w, b = np.zeros((1, 1)), 0.0
    costs = [cost(X, Y, w, b)]
    for _ in range(n_iterations):
        dw, db = gradient(X, Y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
        costs.append(cost(X, Y, w, b))
    return w, b, costs
