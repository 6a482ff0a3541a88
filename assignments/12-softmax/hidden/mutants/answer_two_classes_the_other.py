"""
exercise = "answers.two_classes"
module = "answers"
caught_by = ["test_two_classes"]
lecture = "L1, Softmax für Klassifikationsnetzwerke"
[title]
de = "two_classes: der andere Ausgang"
en = "two_classes: the other output"
[hint]
de = "Wird ``x`` größer, soll der erste Ausgang wachsen."
en = "When ``x`` grows the first output should grow."
"""
ANSWERS["two_classes"] = "sigma(y - x)"
