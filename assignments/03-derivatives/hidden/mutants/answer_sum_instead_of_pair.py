"""
exercise = "answers.g_sum_squares"
module = "answers"
caught_by = ["test_g_sum_squares"]
lecture = "L3, Gradient"
[title]
de = "g_sum_squares ist eine Summe statt eines Paars"
en = "g_sum_squares is a sum instead of a pair"
[hint]
de = "Der Gradient ist ein Vektor: für jede Variable ein Eintrag."
en = "The gradient is a vector: one entry for each variable."
"""
ANSWERS["g_sum_squares"] = "2*x + 2*y"
