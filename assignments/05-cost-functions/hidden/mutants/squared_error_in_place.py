"""
exercise = "squared_error"
caught_by = ["test_squared_error_agrees_on_arrays"]
lecture = "L1, Kostenfunktion"
[title]
de = "squared_error überschreibt die Aktivierungen"
en = "squared_error overwrites the activations"
[hint]
de = "a gehört dem Aufrufer und wird später noch gebraucht. Was unterscheidet a -= y von a - y?"
en = "a belongs to the caller and is still needed later. What is the difference between a -= y and a - y?"
"""

def squared_error(a, y):
    _check_shapes(a, y)
    a -= y
    a *= a
    return a
