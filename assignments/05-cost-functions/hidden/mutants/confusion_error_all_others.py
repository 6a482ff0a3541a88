"""
exercise = "confusion_error"
caught_by = ["test_confusion_error_sees_one_confusion"]
lecture = "L3, Custom Errors"
[title]
de = "confusion_error bestraft jede falsche Klasse"
en = "confusion_error punishes every wrong class"
[hint]
de = "Nur taken_for zählt, nicht alle anderen Klassen."
en = "Only taken_for counts, not all other classes."
"""
def confusion_error(a, y, true_class, taken_for):
    return float(y[true_class, 0] * (1 - a[true_class, 0]))
