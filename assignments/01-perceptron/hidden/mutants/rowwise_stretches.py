"""
exercise = "rowwise"
caught_by = ["test_rowwise_refuses_other_shapes"]
lecture = "L3, Vorblick: Tensor Operationen"
[title]
de = "rowwise nimmt auch eine einzige Zeile für alle an"
en = "rowwise accepts one single row for all"
[hint]
de = "numpy dehnt eine Zeile stillschweigend aus. Vergleiche die Formen vorher."
en = "numpy silently stretches one row. Compare the shapes first."
"""
def rowwise(W, X, activation):
    return activation((W * X).sum(axis=1))
