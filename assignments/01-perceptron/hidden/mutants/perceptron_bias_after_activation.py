"""
exercise = "perceptron"
caught_by = ["test_perceptron_applies_any_activation", "test_perceptron_of_the_lecture"]
lecture = "L3, One Layer Perceptron"
[title]
de = "perceptron addiert den Bias erst nach der Aktivierung"
en = "perceptron adds the bias after the activation"
[hint]
de = "Der Bias verschiebt die Kurve nach links oder rechts. Wo muss er dafür stehen?"
en = "The bias shifts the curve to the left or right. Where must it stand for that?"
"""
def perceptron(x, w, activation):
    if len(w) != len(x) + 1:
        raise ValueError('lengths')
    return w[0] + activation(w[1:] @ x)
