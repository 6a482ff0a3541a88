"""
exercise = "size_factor"
caught_by = ["test_size_factor_refuses_zero"]
lecture = "L3, Custom Errors"
[title]
de = "size_factor erfindet einen Faktor für 0"
en = "size_factor invents a factor for 0"
[hint]
de = "Kein Faktor macht aus 0 etwas anderes: Wirf einen ValueError."
en = "No factor makes anything else of 0: raise a ValueError."
"""
def size_factor(error, custom_error):
    return abs(error) / abs(custom_error) if custom_error else 1.0
