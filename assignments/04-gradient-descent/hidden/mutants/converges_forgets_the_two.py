"""
exercise = "converges"
caught_by = ["test_converges_on_random_rates", "test_converges_at_the_borders"]
lecture = "L0, Wahl der Lernrate"
[title]
de = "converges rechnet mit der Ableitung x"
en = "converges computes with the derivative x"
[hint]
de = "Die Ableitung von x^2 ist 2x."
en = "The derivative of x^2 is 2x."
"""
def converges(learning_rate):
    return abs(1 - learning_rate) < 1
