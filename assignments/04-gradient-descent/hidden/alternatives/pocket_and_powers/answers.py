ANSWERS = {
    "factor": "1 - alpha - alpha",
    "slope": "0.5 - 4*x + 4*x^3",
    "slope_at_0_1": "4*0.1**3 - 4*0.1 + 1/2",
    "slope_at_0_2": "4*0.2**3 - 4*0.2 + 1/2",
    "x1_from_2": "2 - 0.49",
}
