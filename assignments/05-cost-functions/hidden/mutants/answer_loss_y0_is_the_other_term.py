"""
exercise = "answers.loss_y0"
module = "answers"
caught_by = ["test_loss_y0"]
lecture = "L0, Intuitive Beurteilung der Fehlerfunktion"
[title]
de = "Der falsche Term fällt weg"
en = "The wrong term drops out"
[hint]
de = "Setze y = 0 in beide Faktoren ein: y und 1 - y."
en = "Put y = 0 into both factors: y and 1 - y."
"""
ANSWERS["loss_y0"] = "-log(a)"
