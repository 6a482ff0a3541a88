"""
exercise = "ascent"
caught_by = ["test_ascent_agrees_on_random_hills", "test_ascent_by_hand", "test_ascent_has_all_rows"]
lecture = "L3, Fehler"
[title]
de = "ascent spiegelt den Weg statt der Funktion"
en = "ascent mirrors the path instead of the function"
[hint]
de = "Negiert wird die Funktion (und damit ihr Gradient), nicht der Ort."
en = "What is negated is the function (hence its gradient), not the place."
"""
def ascent(gradient, x0, learning_rate, n_steps):
    return -gradient_descent(gradient, x0, learning_rate, n_steps)
