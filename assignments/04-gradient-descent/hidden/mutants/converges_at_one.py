"""
exercise = "converges"
caught_by = ["test_converges_at_the_borders"]
lecture = "L0, Wahl der Lernrate"
[title]
de = "converges zählt 1 mit"
en = "converges includes 1"
[hint]
de = "Bei Lernrate 1 wird aus x jedes Mal -x."
en = "With rate 1, x becomes -x each time."
"""
def converges(learning_rate):
    return 0 < learning_rate <= 1
