"""
exercise = "Layers.__init__"
caught_by = ["test_init_keeps_the_structure"]
lecture = "L1, Klasse für neuronales Netz anlegen"
[title]
de = "structure steht nicht in self"
en = "structure is not in self"
[hint]
de = "Eine Variable ohne self ist am Ende der Methode vergessen."
en = "A variable without self is forgotten at the end of the method."
"""
class Layers(Layers):
    def __init__(self, structure):
        structure = list(structure)
