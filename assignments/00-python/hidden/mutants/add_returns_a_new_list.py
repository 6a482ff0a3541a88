"""
exercise = "Layers.add"
caught_by = ["test_add_puts_layers_behind_the_last"]
lecture = "L1, Klasse für neuronales Netz anlegen"
[title]
de = "add ändert das Objekt nicht"
en = "add does not change the object"
[hint]
de = "Die neue Liste muss wieder in self.structure stehen."
en = "The new list has to be in self.structure again."
"""
class Layers(Layers):
    def add(self, n_neurons):
        return self.structure + [n_neurons]
