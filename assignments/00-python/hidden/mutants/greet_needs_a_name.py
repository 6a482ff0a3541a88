"""
exercise = "greet"
caught_by = ["test_greet_the_world"]
lecture = "L1, Hello world in Python"
[title]
de = "greet geht nicht ohne Namen"
en = "greet does not work without a name"
[hint]
de = "Ein Parameter mit Standardwert darf fehlen: name='world'."
en = "A parameter with a default may be left out: name='world'."
"""
def greet(name):
    return "Hello " + name
