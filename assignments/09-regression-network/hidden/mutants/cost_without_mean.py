"""
exercise = "cost"
caught_by = ["test_cost_of_the_worked_example", "test_cost_agrees_on_random_values"]
lecture = "L4, Gewichte optimieren mit Gradient Descent"
[title]
de = "cost summiert, mittelt aber nicht"
en = "cost sums but takes no mean"
[hint]
de = "Was passiert mit J, wenn du jede Beobachtung zweimal hineingibst?"
en = "What happens to J if every observation is put in twice?"
"""
import numpy as np


def cost(y, y_hat):
    if np.shape(y) != np.shape(y_hat):
        raise ValueError("different shapes")
    return np.sum((y - y_hat) ** 2) / 2
