"""
exercise = "ascent"
caught_by = ["test_ascent_agrees_on_random_hills", "test_ascent_by_hand", "test_ascent_has_all_rows"]
lecture = "L3, Fehler"
[title]
de = "ascent nimmt den Gradienten an der Stelle -x"
en = "ascent takes the gradient at -x"
[hint]
de = "Der Gradient von -f an der Stelle x ist -gradient(x), nicht gradient(-x)."
en = "The gradient of -f at x is -gradient(x), not gradient(-x)."
"""
def ascent(gradient, x0, learning_rate, n_steps):
    return gradient_descent(lambda x: -gradient(-x), x0, learning_rate, n_steps)
