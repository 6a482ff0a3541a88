"""
exercise = "answers.d_sigma_max"
module = "answers"
caught_by = ["test_d_sigma_max"]
lecture = "L3, Aktivierungen"
[title]
de = "Die Stelle a = 1/2 statt des Werts dort"
en = "The place a = 1/2 instead of the value there"
[hint]
de = "Setze a = 1/2 in a(1 - a) ein."
en = "Put a = 1/2 into a(1 - a)."
"""
ANSWERS["d_sigma_max"] = "1/2"
