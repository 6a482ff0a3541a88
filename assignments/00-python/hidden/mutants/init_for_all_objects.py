"""
exercise = "Layers.__init__"
caught_by = ["test_init_keeps_the_structure"]
lecture = "L1, Klasse für neuronales Netz anlegen"
[title]
de = "Alle Objekte teilen sich eine Liste"
en = "All objects share one list"
[hint]
de = "Was in der Klasse steht statt in self, gehört allen Objekten gemeinsam."
en = "What stands in the class instead of self belongs to all objects together."
"""
class Layers(Layers):
    structure = []

    def __init__(self, structure):
        self.structure[:] = structure
