"""
exercise = "answers.sigmoid_sum_shifted"
module = "answers"
caught_by = ["test_sigmoid_sum_shifted"]
lecture = "L1, Softmax für Klassifikationsnetzwerke"
[title]
de = "sigmoid_sum_shifted: unverändert wie bei Softmax"
en = "sigmoid_sum_shifted: unchanged as for softmax"
[hint]
de = "Jedes Sigmoid sieht nur sein eigenes ``z``; wird es kleiner, wird auch der Wert kleiner."
en = "Each sigmoid sees its own ``z`` only; when that falls, its value falls."
"""
ANSWERS["sigmoid_sum_shifted"] = "2"
