"""
exercise = "layer_batch"
caught_by = ["test_batch_refuses_other_shapes"]
lecture = "L3, Breiter Input: Batch"
[title]
de = "layer_batch nimmt auch eine einzige Zeile an"
en = "layer_batch accepts one single row"
[hint]
de = "Aus (k, n, 1) mal (1, m) wird in numpy etwas. Passt X wirklich zu W?"
en = "(k, n, 1) times (1, m) becomes something in numpy. Does X really fit W?"
"""
def layer_batch(W, X, activation):
    products = W[:, 1:, None] * X[None, :, :]
    return activation(W[:, :1] + products.sum(axis=1))
