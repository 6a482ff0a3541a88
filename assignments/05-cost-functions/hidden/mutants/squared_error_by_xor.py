"""
exercise = "squared_error"
caught_by = ["test_squared_error_agrees_on_arrays", "test_squared_error_of_the_lecture"]
lecture = "L1, Kostenfunktion"
[title]
de = "squared_error schreibt ^ für die Potenz"
en = "squared_error writes ^ for the power"
[hint]
de = "In Python ist ^ ein bitweises Oder. Wie schreibt man das Quadrat?"
en = "In Python ^ is a bitwise operator. How is a square written?"
"""

def squared_error(a, y):
    _check_shapes(a, y)
    return (a - y) ^ 2
