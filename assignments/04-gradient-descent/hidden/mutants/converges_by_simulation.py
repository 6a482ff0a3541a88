"""
exercise = "converges"
caught_by = ["test_converges_at_the_borders"]
lecture = "L0, Wahl der Lernrate"
[title]
de = "converges probiert es nur aus"
en = "converges only tries it out"
[hint]
de = "Nach 1000 Schritten ist ein langsamer Weg noch nicht am Ziel. Rechne es aus."
en = "After 1000 steps a slow walk has not arrived yet. Work it out."
"""
def converges(learning_rate):
    return abs((1 - 2 * learning_rate) ** 1000) < 1e-3
