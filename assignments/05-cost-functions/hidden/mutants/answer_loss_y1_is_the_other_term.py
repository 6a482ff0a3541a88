"""
exercise = "answers.loss_y1"
module = "answers"
caught_by = ["test_loss_y1"]
lecture = "L0, Intuitive Beurteilung der Fehlerfunktion"
[title]
de = "Der falsche Term fällt weg"
en = "The wrong term drops out"
[hint]
de = "Setze y = 1 in beide Faktoren ein: y und 1 - y."
en = "Put y = 1 into both factors: y and 1 - y."
"""
ANSWERS["loss_y1"] = "-log(1 - a)"
