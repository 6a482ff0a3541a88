"""Gradient descent by hand."""

ANSWERS = {
    "factor": "1 - 2*alpha",
    "slope": "4*x**3 - 4*x + 1/2",
    "slope_at_0_1": "0.104",
    "slope_at_0_2": "-0.268",
    "x1_from_2": "1.51",
}
