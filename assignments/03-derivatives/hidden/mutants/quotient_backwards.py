"""
exercise = "difference_quotient"
caught_by = ["test_quotient_of_the_lecture", "test_quotient_uses_h"]
lecture = "L0, Verallgemeinerung"
[title]
de = "difference_quotient geht nach links statt nach rechts"
en = "difference_quotient goes to the left, not to the right"
[hint]
de = "Liegt dein zweiter Punkt links oder rechts von x?"
en = "Does your second point lie to the left or to the right of x?"
"""
def difference_quotient(f, x, h=1e-3):
    return (f(x) - f(x - h)) / h
