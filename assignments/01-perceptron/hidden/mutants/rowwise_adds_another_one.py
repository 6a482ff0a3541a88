"""
exercise = "rowwise"
caught_by = ["test_rowwise_agrees_on_random_inputs", "test_rowwise_of_the_lecture"]
lecture = "L3, Vorblick: Tensor Operationen"
[title]
de = "rowwise zählt den Bias doppelt"
en = "rowwise counts the bias twice"
[hint]
de = "Die 1 steht hier schon in Spalte 0 von X."
en = "Here the 1 stands in column 0 of X already."
"""
def rowwise(W, X, activation):
    if W.shape != X.shape:
        raise ValueError('shapes')
    return activation(W[:, 0] + (W * X).sum(axis=1))
