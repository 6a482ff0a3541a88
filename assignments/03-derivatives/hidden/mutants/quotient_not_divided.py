"""
exercise = "difference_quotient"
caught_by = ["test_quotient_of_the_lecture", "test_quotient_of_other_functions"]
lecture = "L0, Ableitung einer Geraden"
[title]
de = "difference_quotient teilt nicht durch h"
en = "difference_quotient does not divide by h"
[hint]
de = "Bei 4x ändert sich f von 3 nach 3,001 um 0,004. Was fehlt bis zur Steigung 4?"
en = "From 3 to 3.001 the function 4x changes by 0.004. What is missing to the slope 4?"
"""
def difference_quotient(f, x, h=1e-3):
    return f(x + h) - f(x)
