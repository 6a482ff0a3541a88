"""
exercise = "difference_quotient"
caught_by = ["test_quotient_of_the_lecture", "test_quotient_of_other_functions"]
lecture = "L0, Verallgemeinerung"
[title]
de = "difference_quotient teilt nur den zweiten Wert durch h"
en = "difference_quotient divides only the second value by h"
[hint]
de = "Was rechnet Python zuerst, das Minus oder das Geteilt?"
en = "What does Python do first, the minus or the division?"
"""
def difference_quotient(f, x, h=1e-3):
    return f(x + h) - f(x) / h
