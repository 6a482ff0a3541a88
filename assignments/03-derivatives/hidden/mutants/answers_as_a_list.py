"""
exercise = "answers.d_x2"
module = "answers"
caught_by = ["test_d_x2", "test_g_mixed"]
lecture = "L0, Beispiele für Ableitungsregeln"
[title]
de = "ANSWERS ist kein dict mehr"
en = "ANSWERS is no dict any more"
[hint]
de = "Lass die Namen links stehen und ersetze nur die Texte rechts."
en = "Leave the names on the left and replace only the texts on the right."
"""
ANSWERS = list(ANSWERS.values())
