"""
exercise = "answers.e"
module = "answers"
caught_by = ["test_e", "test_learned_function"]
lecture = "L3, Aufgaben, Berechnung von Aktivierungen"
[title]
de = "ANSWERS ist kein dict mehr"
en = "ANSWERS is no dict any more"
[hint]
de = "Lass die Namen links stehen und ersetze nur die Texte rechts."
en = "Leave the names on the left and replace only the texts on the right."
"""
ANSWERS = list(ANSWERS.values())
