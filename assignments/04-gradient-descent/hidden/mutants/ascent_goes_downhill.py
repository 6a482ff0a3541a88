"""
exercise = "ascent"
caught_by = ["test_ascent_agrees_on_random_hills", "test_ascent_by_hand", "test_ascent_has_all_rows"]
lecture = "L3, Fehler"
[title]
de = "ascent geht bergab"
en = "ascent goes downhill"
[hint]
de = "Der Abstieg auf -f ist der Aufstieg auf f. Welches Vorzeichen hat der Gradient von -f?"
en = "The descent on -f is the ascent on f. Which sign has the gradient of -f?"
"""
def ascent(gradient, x0, learning_rate, n_steps):
    return gradient_descent(gradient, x0, learning_rate, n_steps)
