"""
exercise = "difference_quotient"
caught_by = ["test_quotient_uses_h"]
lecture = "L0, Verallgemeinerung"
[title]
de = "difference_quotient rechnet immer mit h = 0,001"
en = "difference_quotient always uses h = 0.001"
[hint]
de = "Kommt in deiner Formel der Parameter h vor, oder die Zahl `0.001`?"
en = "Does your formula contain the parameter h, or the number 0.001?"
"""
def difference_quotient(f, x, h=1e-3):
    return (f(x + 0.001) - f(x)) / 0.001
