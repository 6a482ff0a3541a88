"""
exercise = "layer_batch"
caught_by = ["test_batch_agrees_on_random_inputs", "test_batch_columns_are_independent"]
lecture = "L3, Breiter Input: Batch"
[title]
de = "layer_batch nimmt für alle Neuronen denselben Bias"
en = "layer_batch takes the same bias for all neurons"
[hint]
de = "Jede Zeile von W hat ihren eigenen Bias."
en = "Each row of W has a bias of its own."
"""
def layer_batch(W, X, activation):
    return activation(W[0, 0] + W[:, 1:] @ X)
