"""
exercise = "weighted_sum"
caught_by = ["test_sum_refuses_other_lengths"]
lecture = "L3, One Layer Perceptron"
[title]
de = "weighted_sum lässt überzählige Gewichte einfach weg"
en = "weighted_sum simply drops weights that are too many"
[hint]
de = "zip hört bei der kürzeren Liste auf. Merkt der Aufrufer dann noch, dass etwas nicht passt?"
en = "zip stops at the shorter list. Does the caller still notice that something does not fit?"
"""
def weighted_sum(x, w):
    return w[0] + sum(a * b for a, b in zip(x, w[1:]))
