"""
exercise = "confusion_error"
caught_by = ["test_confusion_error_sees_one_confusion"]
lecture = "L3, Custom Errors"
[title]
de = "confusion_error bestraft beide Richtungen"
en = "confusion_error punishes both directions"
[hint]
de = "Gefragt ist eine Richtung: true_class wird für taken_for gehalten."
en = "One direction is asked for: true_class is taken for taken_for."
"""
def confusion_error(a, y, true_class, taken_for):
    return float(y[true_class, 0] * a[taken_for, 0] + y[taken_for, 0] * a[true_class, 0])
