"""
exercise = "identity"
caught_by = ["test_identity_derivative"]
lecture = "L1, Ableitungen der Aktivierungsfunktionen"
[title]
de = "Die Ableitung von identity ist immer die Zahl 1"
en = "The derivative of identity is always the number 1"
[hint]
de = "Für ein Array ist auch die Ableitung ein Array: Welche Form hat es?"
en = "For an array the derivative is an array as well: of which shape?"
"""
def identity(z, derivative=False):
    return 1.0 if derivative else z
