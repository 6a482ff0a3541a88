"""
exercise = "converges"
caught_by = ["test_converges_at_the_borders"]
lecture = "L0, Wahl der Lernrate"
[title]
de = "converges zählt 0 mit"
en = "converges includes 0"
[hint]
de = "Wie weit kommt man mit Schritten der Länge 0?"
en = "How far does one get with steps of length 0?"
"""
def converges(learning_rate):
    return 0 <= learning_rate < 1
