"""
exercise = "answers.learned_function"
module = "answers"
caught_by = ["test_learned_function"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "learned_function: AND"
en = "learned_function: AND"
[hint]
de = "Was soll bei (1, 0) herauskommen?"
en = "What should come out at (1, 0)?"
"""
ANSWERS["learned_function"] = "AND"
