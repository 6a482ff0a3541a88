"""
exercise = "answers.d_sigma_at_0"
module = "answers"
caught_by = ["test_d_sigma_at_0"]
lecture = "L3, Aktivierungen"
[title]
de = "Der Wert von sigma statt der Steigung"
en = "The value of sigma instead of the slope"
[hint]
de = "``sigma(0)`` ist 1/2. Gefragt ist die Ableitung dort."
en = "``sigma(0)`` is 1/2. The derivative there is asked for."
"""
ANSWERS["d_sigma_at_0"] = "1/2"
