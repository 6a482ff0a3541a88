"""
exercise = "answers.loss_y0"
module = "answers"
caught_by = ["test_loss_y0"]
lecture = "L0, Intuitive Beurteilung der Fehlerfunktion"
[title]
de = "Das Minus fehlt"
en = "The minus is missing"
[hint]
de = "Der Logarithmus einer Zahl unter 1 ist negativ; ein Verlust ist es nicht."
en = "The logarithm of a number below 1 is negative; a loss is not."
"""
ANSWERS["loss_y0"] = "log(1 - a)"
