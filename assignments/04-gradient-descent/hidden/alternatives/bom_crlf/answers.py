ANSWERS = {
    "factor": "1 − 2·α",
    "slope": "4·x³ − 4·x + ½",
    "slope_at_0_1": "13/125",
    "slope_at_0_2": "-67/250",
    "x1_from_2": "151/100",
}
