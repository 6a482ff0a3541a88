"""
exercise = "weighted_sum"
caught_by = ["test_sum_agrees_on_random_inputs", "test_sum_of_the_lecture"]
lecture = "L3, One Layer Perceptron"
[title]
de = "weighted_sum nimmt das letzte Gewicht als Bias"
en = "weighted_sum takes the last weight as the bias"
[hint]
de = "Welcher Eintrag von w ist der Bias, der erste oder der letzte?"
en = "Which entry of w is the bias, the first or the last?"
"""
def weighted_sum(x, w):
    if len(w) != len(x) + 1:
        raise ValueError('lengths')
    return w[:-1] @ x + w[-1]
