ANSWERS = {
    "or_weights": "(¼, ½, ½)",
    "or_outputs": "(¼, ¾, ¾, 5/4)",
    "or_cost": "1/4²",
    "xor_weights": "(½, 0, 0)",
    "xor_cost": "(1/2)**2",
}
