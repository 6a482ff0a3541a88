"""
exercise = "graph_forward"
caught_by = ["test_forward_gives_y", "test_forward_gives_the_steps"]
lecture = "L0, Berechnungsgraph"
[title]
de = "graph_forward multipliziert vor dem Addieren mit 5"
en = "graph_forward multiplies by 5 before it adds"
[hint]
de = "Die Klammer in 5 (x1 x2 + x3) gilt für beide Summanden."
en = "The bracket in 5 (x1 x2 + x3) holds for both terms."
"""
def graph_forward(x1, x2, x3):
    u1 = 5 * x1 * x2
    u2 = u1 + x3
    return {'u1': u1, 'u2': u2, 'y': u2}
