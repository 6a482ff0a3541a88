"""
exercise = "layer_batch"
caught_by = ["test_batch_agrees_on_random_inputs", "test_batch_columns_are_independent"]
lecture = "L3, Breiter Input: Batch"
[title]
de = "layer_batch addiert den Bias zur falschen Achse"
en = "layer_batch adds the bias along the wrong axis"
[hint]
de = "W[:, 0] ist ein Vektor (k,), und numpy legt ihn an die Zeilen des Ergebnisses (k, m). Was macht W[:, :1] anders?"
en = "W[:, 0] is a vector (k,), and numpy aligns it with the rows of the result (k, m). What does W[:, :1] do differently?"
"""
def layer_batch(W, X, activation):
    return activation(W[:, 0] + W[:, 1:] @ X)
