"""
exercise = "answers.one_input_tanh"
module = "answers"
caught_by = ["test_one_input_tanh"]
lecture = "L3, Berechnung von mehreren Aktivierungen gleichzeitig"
[title]
de = "one_input_tanh: auf 1 gerundet"
en = "one_input_tanh: rounded to 1"
[hint]
de = "tanh kommt der 1 nahe, erreicht sie aber nicht. Lass tanh(...) stehen."
en = "tanh comes close to 1 and does not reach it. Let tanh(...) stand."
"""
ANSWERS["one_input_tanh"] = "(0, tanh(3/2), tanh(3/2), 1)"
