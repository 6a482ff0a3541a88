"""
exercise = "layer"
caught_by = ["test_layer_refuses_other_shapes"]
lecture = "L3, One Layer Perceptron als Matrix multiplikation"
[title]
de = "layer macht aus einer Spalte stillschweigend eine Matrix"
en = "layer silently turns a column into a matrix"
[hint]
de = "(k,) plus (k, 1) ergibt in numpy (k, k). Prüfe, ob x ein Vektor ist."
en = "(k,) plus (k, 1) gives (k, k) in numpy. Check whether x is a vector."
"""
def layer(W, x, activation):
    return activation(W[:, 0] + W[:, 1:] @ x)
