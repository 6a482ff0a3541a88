"""
exercise = "graph_forward"
caught_by = ["test_forward_gives_y", "test_forward_gives_the_steps"]
lecture = "L0, Berechnungsgraph"
[title]
de = "graph_forward addiert x1 und x2"
en = "graph_forward adds x1 and x2"
[hint]
de = "Welche Rechenart steht zwischen x1 und x2?"
en = "Which operation stands between x1 and x2?"
"""
def graph_forward(x1, x2, x3):
    u1 = x1 + x2
    u2 = u1 + x3
    return {'u1': u1, 'u2': u2, 'y': 5 * u2}
