"""
exercise = "graph_forward"
caught_by = ["test_forward_gives_the_steps"]
lecture = "L0, Berechnungsgraph"
[title]
de = "graph_forward gibt nur y zurück"
en = "graph_forward returns y only"
[hint]
de = "Auch die Zwischenwerte u1 und u2 gehören in das dict."
en = "The intermediate values u1 and u2 belong in the dict as well."
"""
def graph_forward(x1, x2, x3):
    return {'y': 5 * (x1 * x2 + x3)}
