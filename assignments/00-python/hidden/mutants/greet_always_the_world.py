"""
exercise = "greet"
caught_by = ["test_greet_the_world", "test_greet_anybody"]
lecture = "L1, Hello world in Python"
[title]
de = "greet begrüßt immer die Welt"
en = "greet always greets the world"
[hint]
de = "Benutze den Parameter name."
en = "Use the parameter name."
"""
def greet(name="world"):
    return "Hello world"
