"""
exercise = "answers.g_cubes_at"
module = "answers"
caught_by = ["test_g_cubes_at"]
lecture = "L3, Aufgaben"
[title]
de = "g_cubes_at setzt den Punkt nicht ein"
en = "g_cubes_at does not put in the point"
[hint]
de = "Gefragt ist der Gradient an einer Stelle: zwei Zahlen."
en = "The gradient at one point is asked for: two numbers."
"""
ANSWERS["g_cubes_at"] = "(3*x**2, 3*y**2)"
