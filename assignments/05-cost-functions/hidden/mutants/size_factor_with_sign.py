"""
exercise = "size_factor"
caught_by = ["test_size_factor_makes_both_as_large"]
lecture = "L3, Custom Errors"
[title]
de = "size_factor kann negativ sein"
en = "size_factor can be negative"
[hint]
de = "Ein negativer Faktor würde belohnen, was bestraft werden soll. Vergleiche die Beträge."
en = "A negative factor would reward what is to be punished. Compare the absolute values."
"""
def size_factor(error, custom_error):
    return error / custom_error
