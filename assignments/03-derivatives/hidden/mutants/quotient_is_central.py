"""
exercise = "difference_quotient"
caught_by = ["test_quotient_of_the_lecture", "test_quotient_uses_h"]
lecture = "L0, Verallgemeinerung"
[title]
de = "difference_quotient misst nach beiden Seiten"
en = "difference_quotient measures to both sides"
[hint]
de = "Welche zwei Punkte vergleicht L0 bei x = 2: 2 und 2,001, oder 1,999 und 2,001?"
en = "Which two points does L0 compare at x = 2: 2 and 2.001, or 1.999 and 2.001?"
"""
def difference_quotient(f, x, h=1e-3):
    return (f(x + h) - f(x - h)) / (2 * h)
