"""
exercise = "answers.and_w"
module = "answers"
caught_by = ["test_and_w"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "and_w: der Bias lernt nicht mit"
en = "and_w: the bias does not learn"
[hint]
de = "Auch der Bias wird berichtigt; seine Eingabe ist immer 1."
en = "The bias is corrected as well; its input is always 1."
"""
ANSWERS["and_w"] = "(-1, 1, 1)"
