"""
exercise = "graph_backward"
caught_by = [
    "test_backward_to_x1_and_x2",
    "test_backward_is_the_slope_of_forward",
    "test_backward_of_the_lecture",
]
lecture = "L0, Berechnungsgraph"
[title]
de = "graph_backward gibt immer die Zahlen von L0 zurück"
en = "graph_backward always returns L0's numbers"
[hint]
de = "15 und 20 gelten nur bei x1 = 4 und x2 = 3. Wie hängen sie von den Eingaben ab?"
en = "15 and 20 hold only at x1 = 4 and x2 = 3. How do they depend on the inputs?"
"""
def graph_backward(x1, x2, x3):
    return {'du2': 5, 'du1': 5, 'dx1': 15, 'dx2': 20, 'dx3': 5}
