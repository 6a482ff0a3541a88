"""
exercise = "answers.softmax_shifted"
module = "answers"
caught_by = ["test_softmax_shifted"]
lecture = "L1, Softmax für Klassifikationsnetzwerke"
[title]
de = "softmax_shifted: nur die Potenz"
en = "softmax_shifted: the power only"
[hint]
de = "Geteilt wird durch die Summe aller drei Potenzen."
en = "Divide by the sum of all three powers."
"""
ANSWERS["softmax_shifted"] = "1"
