"""
exercise = "rowwise"
caught_by = ["test_rowwise_agrees_on_random_inputs", "test_rowwise_of_the_lecture"]
lecture = "L3, Vorblick: Tensor Operationen"
[title]
de = "rowwise addiert die Spalten statt der Zeilen"
en = "rowwise adds down the columns instead of along the rows"
[hint]
de = "Für jede Zeile eine Summe: In welche Richtung zeigt axis=0, in welche axis=1?"
en = "One sum for each row: which way does axis=0 point, which way axis=1?"
"""
def rowwise(W, X, activation):
    if W.shape != X.shape:
        raise ValueError('shapes')
    return activation((W * X).sum(axis=0))
