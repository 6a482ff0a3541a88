"""
exercise = "answers.sigmoid_sum_shifted"
module = "answers"
caught_by = ["test_sigmoid_sum_shifted"]
lecture = "L1, Softmax für Klassifikationsnetzwerke"
[title]
de = "sigmoid_sum_shifted: erst danach abgezogen"
en = "sigmoid_sum_shifted: subtracted afterwards"
[hint]
de = "``log(5)`` wird von jedem ``z`` abgezogen, bevor Sigmoid darauf wirkt."
en = "``log(5)`` is subtracted from every ``z`` before the sigmoid acts on it."
"""
ANSWERS["sigmoid_sum_shifted"] = "2 - 3*log(5)"
