"""
exercise = "answers.n_x"
module = "answers"
caught_by = ["test_n_x"]
lecture = "L0, Bild als Eingabe"
[title]
de = "n_x: alle Bilder zusammen"
en = "n_x: all the images together"
[hint]
de = "n_x zählt die Merkmale eines einzigen Beispiels."
en = "n_x counts the features of one single example."
"""
ANSWERS["n_x"] = "1152000"
