"""
exercise = "converges"
caught_by = ["test_converges_on_random_rates"]
lecture = "L0, Wahl der Lernrate"
[title]
de = "converges lässt nur Wege ohne Überspringen gelten"
en = "converges allows only walks that do not overshoot"
[hint]
de = "Bei 3/4 springt x hin und her. Kommt es trotzdem an?"
en = "At 3/4 x jumps to and fro. Does it arrive all the same?"
"""
def converges(learning_rate):
    return 0 < learning_rate <= 0.5
