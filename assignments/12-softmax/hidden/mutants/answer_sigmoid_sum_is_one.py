"""
exercise = "answers.sigmoid_sum"
module = "answers"
caught_by = ["test_sigmoid_sum"]
lecture = "L1, Softmax für Klassifikationsnetzwerke"
[title]
de = "sigmoid_sum: 1, wie bei Softmax"
en = "sigmoid_sum: 1, as for softmax"
[hint]
de = "Rechne jeden der drei Werte für sich aus. ``sigma(0)`` allein ist schon ``1/2``."
en = "Work out each of the three values on its own. ``sigma(0)`` alone is ``1/2``."
"""
ANSWERS["sigmoid_sum"] = "1"
