"""
exercise = "Layers.add"
caught_by = ["test_add_puts_layers_behind_the_last"]
lecture = "L1, Klasse für neuronales Netz anlegen"
[title]
de = "add ersetzt den letzten Layer"
en = "add replaces the last layer"
[hint]
de = "Index -1 ist der letzte Eintrag; es soll einer dazukommen."
en = "Index -1 is the last entry; one more should be added."
"""
class Layers(Layers):
    def add(self, n_neurons):
        self.structure[-1] = n_neurons
