"""
exercise = "answers.and_z"
module = "answers"
caught_by = ["test_and_z"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "and_z: alle Summen mit den letzten Gewichten"
en = "and_z: all sums with the last weights"
[hint]
de = "Gesucht ist jede Summe in dem Augenblick, in dem ihr Beispiel angesehen wird."
en = "Each sum is asked for at the moment when its example is looked at."
"""
ANSWERS["and_z"] = "(1/2, -1/2, 0, -1)"
