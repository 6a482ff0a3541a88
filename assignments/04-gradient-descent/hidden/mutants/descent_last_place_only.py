"""
exercise = "gradient_descent"
caught_by = [
    "test_descent_agrees_on_random_bowls",
    "test_descent_by_hand",
    "test_descent_has_one_row_more_than_steps",
]
lecture = "L0, Grundprinzip von Gradient Descent"
[title]
de = "gradient_descent gibt nur das Ende zurück"
en = "gradient_descent returns the end only"
[hint]
de = "Gefragt ist der ganze Weg, eine Zeile je Ort."
en = "The whole path is asked for, one row for each place."
"""
def gradient_descent(gradient, x0, learning_rate, n_steps):
    path = [x0]
    for _ in range(n_steps):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return path[-1]
