"""
exercise = "graph_backward"
caught_by = [
    "test_backward_of_the_lecture",
    "test_backward_to_the_steps",
    "test_backward_is_the_slope_of_forward",
]
lecture = "L0, Fazit"
[title]
de = "graph_backward übernimmt dx3 = 3 aus dem Fazit von L0"
en = "graph_backward takes over dx3 = 3 from L0's summary"
[hint]
de = "Um wie viel ändert sich y = 5 (x1 x2 + x3), wenn x3 um 1 wächst?"
en = "By how much does y = 5 (x1 x2 + x3) change when x3 grows by 1?"
"""
_backward = graph_backward


def graph_backward(x1, x2, x3):
    return _backward(x1, x2, x3) | {'dx3': 3.0}
