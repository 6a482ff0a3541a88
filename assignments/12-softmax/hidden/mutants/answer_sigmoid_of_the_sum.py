"""
exercise = "answers.sigmoid_sum"
module = "answers"
caught_by = ["test_sigmoid_sum"]
lecture = "L1, Softmax für Klassifikationsnetzwerke"
[title]
de = "sigmoid_sum: Sigmoid der Summe"
en = "sigmoid_sum: the sigmoid of the sum"
[hint]
de = "Erst Sigmoid, dann die Summe."
en = "First the sigmoid, then the sum."
"""
ANSWERS["sigmoid_sum"] = "sigma(log(10))"
