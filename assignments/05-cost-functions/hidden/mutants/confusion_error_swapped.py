"""
exercise = "confusion_error"
caught_by = ["test_confusion_error_sees_one_confusion"]
lecture = "L3, Custom Errors"
[title]
de = "confusion_error vertauscht die beiden Klassen"
en = "confusion_error swaps the two classes"
[hint]
de = "true_class steht in y, taken_for in a."
en = "true_class stands in y, taken_for in a."
"""
def confusion_error(a, y, true_class, taken_for):
    return float(a[true_class, 0] * y[taken_for, 0])
