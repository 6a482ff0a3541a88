"""
exercise = "answers.factor"
module = "answers"
caught_by = ["test_factor"]
lecture = "L0, Wahl der Lernrate"
[title]
de = "Der Faktor hat das falsche Vorzeichen"
en = "The factor has the wrong sign"
[hint]
de = "Der Schritt geht bergab: x - alpha mal Ableitung."
en = "The step goes downhill: x - alpha times the derivative."
"""
ANSWERS["factor"] = "1 + 2*alpha"
