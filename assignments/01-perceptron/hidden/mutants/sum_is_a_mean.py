"""
exercise = "weighted_sum"
caught_by = ["test_sum_agrees_on_random_inputs", "test_sum_of_the_lecture"]
lecture = "L3, One Layer Perceptron"
[title]
de = "weighted_sum teilt durch die Zahl der Eingaben"
en = "weighted_sum divides by the number of inputs"
[hint]
de = "Gefragt ist die Summe, nicht der Durchschnitt."
en = "The sum is asked for, not the average."
"""
def weighted_sum(x, w):
    if len(w) != len(x) + 1:
        raise ValueError('lengths')
    return (w[0] + w[1:] @ x) / len(w)
