"""
exercise = "answers.g_square_diff"
module = "answers"
caught_by = ["test_g_square_diff"]
lecture = "L3, Aufgaben"
[title]
de = "g_square_diff ist nach x und y gleich"
en = "g_square_diff is the same by x and y"
[hint]
de = "Leite ``-2*x*y`` und ``y**2`` noch einmal nach y ab."
en = "Differentiate ``-2*x*y`` and ``y**2`` by y once more."
"""
ANSWERS["g_square_diff"] = "(2*x - 2*y, 2*x - 2*y)"
