"""
exercise = "weighted_sum"
caught_by = ["test_sum_agrees_on_random_inputs", "test_sum_of_the_lecture"]
lecture = "L3, One Layer Perceptron"
[title]
de = "weighted_sum vergisst den Bias"
en = "weighted_sum forgets the bias"
[hint]
de = "Was kommt heraus, wenn alle Eingaben 0 sind?"
en = "What comes out when all inputs are 0?"
"""
def weighted_sum(x, w):
    if len(w) != len(x) + 1:
        raise ValueError('lengths')
    return w[1:] @ x
