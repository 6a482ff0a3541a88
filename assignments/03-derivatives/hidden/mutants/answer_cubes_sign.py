"""
exercise = "answers.g_cubes_at"
module = "answers"
caught_by = ["test_g_cubes_at"]
lecture = "L3, Aufgaben"
[title]
de = "g_cubes_at hat ein Vorzeichen falsch"
en = "g_cubes_at has a sign wrong"
[hint]
de = "Was ist ``(-1)**2``?"
en = "What is ``(-1)**2``?"
"""
ANSWERS["g_cubes_at"] = "(12, -3)"
