"""
exercise = "answers.imported"
module = "answers"
caught_by = ["test_imported"]
lecture = "L1, Neuronenlayer initialisieren"
[title]
de = "imported: auch beim Importieren gedruckt"
en = "imported: printed when imported as well"
[hint]
de = "Beim Importieren ist __name__ der Name der Datei, nicht __main__."
en = "When imported, __name__ is the name of the file, not __main__."
"""
ANSWERS["imported"] = "1"
