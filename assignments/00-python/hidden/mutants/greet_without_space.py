"""
exercise = "greet"
caught_by = ["test_greet_the_world", "test_greet_anybody"]
lecture = "L1, Hello world in Python"
[title]
de = "Zwischen Hello und dem Namen fehlt das Leerzeichen"
en = "The space between Hello and the name is missing"
[hint]
de = "Das Leerzeichen gehört mit in die Anführungszeichen."
en = "The space belongs inside the quotes."
"""
def greet(name="world"):
    return "Hello" + name
