"""
exercise = "answers.delta_w"
module = "answers"
caught_by = ["test_delta_w"]
lecture = "L1, Anpassung der Gewichte als Matrixmultiplikation"
[title]
de = "Die Lernrate fehlt"
en = "The learning rate is missing"
[hint]
de = "Wie groß ist der Schritt, wenn eta 0 ist?"
en = "How large is the step when eta is 0?"
"""
ANSWERS["delta_w"] = "(-2, 6, 0, 0, -4, 12)"
