"""
exercise = "graph_backward"
caught_by = ["test_backward_to_the_steps"]
lecture = "L0, Berechnungsgraph"
[title]
de = "graph_backward lässt du1 und du2 weg"
en = "graph_backward leaves out du1 and du2"
[hint]
de = "Auch u1 und u2 haben eine Ableitung; von ihnen aus geht es weiter nach links."
en = "u1 and u2 have derivatives too; from them the way leads on to the left."
"""
def graph_backward(x1, x2, x3):
    return {'dx1': 5 * x2, 'dx2': 5 * x1, 'dx3': 5}
