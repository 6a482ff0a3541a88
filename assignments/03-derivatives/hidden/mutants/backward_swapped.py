"""
exercise = "graph_backward"
caught_by = [
    "test_backward_of_the_lecture",
    "test_backward_to_x1_and_x2",
    "test_backward_is_the_slope_of_forward",
]
lecture = "L0, Berechnungsgraph"
[title]
de = "graph_backward vertauscht dx1 und dx2"
en = "graph_backward swaps dx1 and dx2"
[hint]
de = "u1 = x1 x2: Welcher Faktor bleibt stehen, wenn du nach x1 ableitest?"
en = "u1 = x1 x2: which factor remains when you differentiate by x1?"
"""
def graph_backward(x1, x2, x3):
    return {'du2': 5, 'du1': 5, 'dx1': 5 * x1, 'dx2': 5 * x2, 'dx3': 5}
