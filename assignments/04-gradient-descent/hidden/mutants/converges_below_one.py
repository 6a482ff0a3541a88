"""
exercise = "converges"
caught_by = ["test_converges_on_random_rates", "test_converges_at_the_borders"]
lecture = "L0, Wahl der Lernrate"
[title]
de = "converges nimmt auch negative Lernraten"
en = "converges accepts negative rates as well"
[hint]
de = "Ein negativer Schritt geht bergauf."
en = "A negative step goes uphill."
"""
def converges(learning_rate):
    return learning_rate < 1
