"""
exercise = "weighted_sum"
caught_by = ["test_sum_agrees_on_random_inputs"]
lecture = "L3, One Layer Perceptron"
[title]
de = "weighted_sum multipliziert in x hinein"
en = "weighted_sum multiplies into x"
[hint]
de = "x *= ... ändert das Array des Aufrufers."
en = "x *= ... changes the caller's array."
"""
def weighted_sum(x, w):
    if len(w) != len(x) + 1:
        raise ValueError('lengths')
    x *= w[1:]
    return w[0] + x.sum()
