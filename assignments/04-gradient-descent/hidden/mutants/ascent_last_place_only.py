"""
exercise = "ascent"
caught_by = ["test_ascent_agrees_on_random_hills", "test_ascent_by_hand", "test_ascent_has_all_rows"]
lecture = "L3, Fehler"
[title]
de = "ascent gibt nur das Ende des Weges zurück"
en = "ascent returns the end of the path only"
[hint]
de = "Zurück kommt der ganze Weg, eine Zeile je Ort."
en = "What comes back is the whole path, one row per place."
"""
def ascent(gradient, x0, learning_rate, n_steps):
    return gradient_descent(lambda x: -gradient(x), x0, learning_rate, n_steps)[-1]
