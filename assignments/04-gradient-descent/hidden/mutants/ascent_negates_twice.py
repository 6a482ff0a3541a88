"""
exercise = "ascent"
caught_by = ["test_ascent_agrees_on_random_hills", "test_ascent_by_hand", "test_ascent_has_all_rows"]
lecture = "L3, Fehler"
[title]
de = "ascent dreht das Vorzeichen zweimal um"
en = "ascent turns the sign round twice"
[hint]
de = "Minus mal minus: Entweder der Gradient oder die Lernrate wechselt das Vorzeichen."
en = "Minus times minus: either the gradient or the learning rate changes its sign."
"""
def ascent(gradient, x0, learning_rate, n_steps):
    return gradient_descent(lambda x: -gradient(x), x0, -learning_rate, n_steps)
