"""
exercise = "weighted_sum"
caught_by = ["test_sum_refuses_other_lengths"]
lecture = "L3, One Layer Perceptron"
[title]
de = "weighted_sum lässt numpy eine einzelne Zahl ausdehnen"
en = "weighted_sum lets numpy stretch a single number"
[hint]
de = "Ein x der Länge 1 mal drei Gewichte geht in numpy, ist hier aber ein Fehler."
en = "An x of length 1 times three weights works in numpy, but here it is a mistake."
"""
def weighted_sum(x, w):
    return w[0] + (w[1:] * x).sum()
