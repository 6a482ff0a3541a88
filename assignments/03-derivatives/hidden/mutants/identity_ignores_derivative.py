"""
exercise = "identity"
caught_by = ["test_identity_derivative"]
lecture = "L1, Ableitungen der Aktivierungsfunktionen"
[title]
de = "identity beachtet derivative nicht"
en = "identity ignores derivative"
[hint]
de = "Was gibt identity(7, derivative=True) zurück?"
en = "What does identity(7, derivative=True) return?"
"""
def identity(z, derivative=False):
    return z
