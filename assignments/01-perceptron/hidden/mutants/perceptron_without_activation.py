"""
exercise = "perceptron"
caught_by = [
    "test_perceptron_applies_any_activation",
    "test_perceptron_of_the_lecture",
    "test_perceptron_is_careful",
]
lecture = "L3, One Layer Perceptron"
[title]
de = "perceptron gibt die bloße Summe zurück"
en = "perceptron returns the bare sum"
[hint]
de = "Welcher Schritt kommt nach der gewichteten Summe?"
en = "Which step comes after the weighted sum?"
"""
def perceptron(x, w, activation):
    return weighted_sum(x, w)
