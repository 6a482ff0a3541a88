"""
exercise = "answers.and_w"
module = "answers"
caught_by = ["test_and_w"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "and_w: erst am Ende der Epoche berichtigt"
en = "and_w: corrected at the end of the epoch only"
[hint]
de = "Berichtigt wird nach jedem Beispiel. Welche Gewichte gelten, wenn (1, 0) an der Reihe ist?"
en = "Weights are corrected after every example. Which ones hold when it is the turn of (1, 0)?"
"""
ANSWERS["and_w"] = "(-1/2, 1, 1)"
