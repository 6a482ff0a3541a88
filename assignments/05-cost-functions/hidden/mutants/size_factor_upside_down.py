"""
exercise = "size_factor"
caught_by = ["test_size_factor_makes_both_as_large"]
lecture = "L3, Custom Errors"
[title]
de = "size_factor steht auf dem Kopf"
en = "size_factor is upside down"
[hint]
de = "Probe: factor * custom_error soll so groß sein wie error."
en = "Check: factor * custom_error should be as large as error."
"""
def size_factor(error, custom_error):
    return abs(custom_error) / abs(error)
