"""
exercise = "greet"
caught_by = ["test_greet_the_world", "test_greet_anybody"]
lecture = "L1, Hello world in Python"
[title]
de = "greet druckt, statt zurückzugeben"
en = "greet prints instead of returning"
[hint]
de = "print zeigt einen Text nur an. Wer die Funktion aufruft, bekommt, was hinter return steht."
en = "print only shows a text. Whoever calls the function gets what stands behind return."
"""
def greet(name="world"):
    print("Hello " + name)
