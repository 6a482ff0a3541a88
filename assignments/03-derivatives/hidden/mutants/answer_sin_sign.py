"""
exercise = "answers.g_sin_exp"
module = "answers"
caught_by = ["test_g_sin_exp"]
lecture = "L3, Aufgaben"
[title]
de = "g_sin_exp: falsches Vorzeichen beim Sinus"
en = "g_sin_exp: wrong sign of the sine"
[hint]
de = "Der Sinus steigt bei 0."
en = "The sine rises at 0."
"""
ANSWERS["g_sin_exp"] = "(-cos(x), exp(y))"
