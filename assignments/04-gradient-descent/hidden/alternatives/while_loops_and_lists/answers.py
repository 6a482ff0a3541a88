ANSWERS = {
    "factor": "1-2*alpha",
    "slope": "4*(x**3 - x) + 0.5",
    "slope_at_0_1": "0.104",
    "slope_at_0_2": "-(0.268)",
    "x1_from_2": "2 - 24.5/50",
}
