"""
exercise = "answers.n_x"
module = "answers"
caught_by = ["test_n_x"]
lecture = "L0, Bild als Eingabe"
[title]
de = "n_x: ohne die drei Farbschichten"
en = "n_x: without the three colour layers"
[hint]
de = "Wie viele Zahlen beschreiben einen einzigen Pixel?"
en = "How many numbers describe one single pixel?"
"""
ANSWERS["n_x"] = "1536"
