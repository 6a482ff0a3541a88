"""
exercise = "answers.g"
module = "answers"
caught_by = ["test_g"]
lecture = "L3, Aufgaben, Berechnung von Aktivierungen"
[title]
de = "g: gerundet"
en = "g: rounded"
[hint]
de = "Gefragt ist der genaue Wert; tanh(...) darf stehen bleiben."
en = "The exact value is asked for; tanh(...) may remain."
"""
ANSWERS["g"] = "0.7616"
