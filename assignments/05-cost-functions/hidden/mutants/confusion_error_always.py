"""
exercise = "confusion_error"
caught_by = ["test_confusion_error_sees_one_confusion"]
lecture = "L3, Custom Errors"
[title]
de = "confusion_error achtet nicht auf die wahre Klasse"
en = "confusion_error does not look at the true class"
[hint]
de = "Eine 7 für eine 7 zu halten ist keine Verwechslung."
en = "To take a 7 for a 7 is no confusion."
"""
def confusion_error(a, y, true_class, taken_for):
    return float(a[taken_for, 0])
