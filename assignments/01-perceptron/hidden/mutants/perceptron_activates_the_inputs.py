"""
exercise = "perceptron"
caught_by = ["test_perceptron_applies_any_activation", "test_perceptron_of_the_lecture"]
lecture = "L3, One Layer Perceptron"
[title]
de = "perceptron aktiviert jede Eingabe statt der Summe"
en = "perceptron activates each input instead of the sum"
[hint]
de = "Erst addieren, dann aktivieren."
en = "First add, then activate."
"""
def perceptron(x, w, activation):
    return weighted_sum(activation(x), w)
