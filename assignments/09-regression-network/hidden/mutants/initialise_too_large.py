"""
exercise = "initialise"
caught_by = ["test_initialise_draws_around_zero"]
lecture = "L4, Forward Pass"
[title]
de = "Die Gewichte sind so groß, dass die Neuronen schon zu Beginn gesättigt sind"
en = "The weights are so large that the neurons are saturated from the start"
[hint]
de = "Wie groß darf die Standardabweichung höchstens sein? Und wie groß ist g' weit weg von 0?"
en = "How large may the standard deviation be at most? And how large is g' far from 0?"
"""
import numpy as np


def initialise(rng):
    return rng.normal(0, 10, (3, 2)), rng.normal(0, 10, 4)
