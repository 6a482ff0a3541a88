"""
exercise = "answers.one_input_tanh"
module = "answers"
caught_by = ["test_one_input_tanh"]
lecture = "L3, Berechnung von mehreren Aktivierungen gleichzeitig"
[title]
de = "one_input_tanh: nur die Summen"
en = "one_input_tanh: the sums only"
[hint]
de = "Die Summen gehen noch durch tanh."
en = "The sums still go through tanh."
"""
ANSWERS["one_input_tanh"] = "(0, 3/2, 3/2, 6)"
