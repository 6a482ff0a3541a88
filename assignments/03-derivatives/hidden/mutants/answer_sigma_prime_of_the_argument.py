"""
exercise = "answers.d_sigma_at_0"
module = "answers"
caught_by = ["test_d_sigma_at_0"]
lecture = "L3, Aktivierungen"
[title]
de = "In x(1 - x) eingesetzt statt in a(1 - a)"
en = "Put into x(1 - x) instead of a(1 - a)"
[hint]
de = "a ist ``sigma(0)``, nicht 0."
en = "a is ``sigma(0)``, not 0."
"""
ANSWERS["d_sigma_at_0"] = "0"
