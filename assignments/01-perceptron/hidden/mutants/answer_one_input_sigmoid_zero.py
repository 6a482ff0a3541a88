"""
exercise = "answers.one_input_sigmoid"
module = "answers"
caught_by = ["test_one_input_sigmoid"]
lecture = "L3, Berechnung von mehreren Aktivierungen gleichzeitig"
[title]
de = "one_input_sigmoid: 0 statt 1/2"
en = "one_input_sigmoid: 0 instead of 1/2"
[hint]
de = "Was ist ``1/(1 + e**0)``?"
en = "What is ``1/(1 + e**0)``?"
"""
ANSWERS["one_input_sigmoid"] = "(0, sigmoid(3/2), sigmoid(3/2), sigmoid(6))"
