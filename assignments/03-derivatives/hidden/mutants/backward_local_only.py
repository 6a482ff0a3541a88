"""
exercise = "graph_backward"
caught_by = [
    "test_backward_of_the_lecture",
    "test_backward_to_x1_and_x2",
    "test_backward_to_the_steps",
]
lecture = "L0, Berechnungsgraph"
[title]
de = "graph_backward gibt nur die Faktoren der einzelnen Schritte"
en = "graph_backward gives the factors of the single steps only"
[hint]
de = "dx1 ist die Ableitung von y, nicht die von u1. Womit wird nach der Kettenregel noch multipliziert?"
en = "dx1 is the derivative of y, not of u1. What does the chain rule multiply by?"
"""
def graph_backward(x1, x2, x3):
    return {'du2': 5, 'du1': 1, 'dx1': x2, 'dx2': x1, 'dx3': 1}
