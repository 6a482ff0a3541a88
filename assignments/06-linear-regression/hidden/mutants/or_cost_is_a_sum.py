"""
exercise = "answers.or_cost"
module = "answers"
caught_by = ["test_or_cost"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "or_cost: Summe statt Mittelwert"
en = "or_cost: sum instead of mean"
[hint]
de = "Die Kosten sind der Mittelwert über die vier Beispiele."
en = "The cost is the mean over the four examples."
"""
ANSWERS["or_cost"] = "1/4"
