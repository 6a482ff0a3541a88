"""
exercise = "answers.two_classes"
module = "answers"
caught_by = ["test_two_classes"]
lecture = "L1, Softmax für Klassifikationsnetzwerke"
[title]
de = "two_classes: ``y`` fehlt"
en = "two_classes: ``y`` is missing"
[hint]
de = "Softmax hängt von allen gewichteten Summen ab. Was kommt bei ``x = y`` heraus?"
en = "Softmax depends on all weighted sums. What comes out at ``x = y``?"
"""
ANSWERS["two_classes"] = "sigma(x)"
