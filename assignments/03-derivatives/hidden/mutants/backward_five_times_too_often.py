"""
exercise = "graph_backward"
caught_by = ["test_backward_to_x1_and_x2", "test_backward_to_the_steps"]
lecture = "L0, Berechnungsgraph"
[title]
de = "graph_backward multipliziert an jedem Knoten mit 5"
en = "graph_backward multiplies by 5 at every node"
[hint]
de = "Welcher der drei Schritte enthält die 5? Nur er trägt sie bei."
en = "Which of the three steps contains the 5? Only that one contributes it."
"""
def graph_backward(x1, x2, x3):
    return {'du2': 5, 'du1': 25, 'dx1': 25 * x2, 'dx2': 25 * x1, 'dx3': 25}
