"""
exercise = "answers.d_sigma_at_10"
module = "answers"
caught_by = ["test_d_sigma_at_10"]
lecture = "L3, Aktivierungen"
[title]
de = "Die Steigung bei 10 ist klein, aber nicht 0"
en = "The slope at 10 is small, but not 0"
[hint]
de = "Schreibe den genauen Wert, mit ``sigma(10)``."
en = "Write the exact value, with ``sigma(10)``."
"""
ANSWERS["d_sigma_at_10"] = "0"
