"""
exercise = "Layers.add"
caught_by = ["test_add_puts_layers_behind_the_last"]
lecture = "L1, Klasse für neuronales Netz anlegen"
[title]
de = "add fügt vorn ein"
en = "add inserts in front"
[hint]
de = "append hängt hinten an."
en = "append puts it at the end."
"""
class Layers(Layers):
    def add(self, n_neurons):
        self.structure.insert(0, n_neurons)
