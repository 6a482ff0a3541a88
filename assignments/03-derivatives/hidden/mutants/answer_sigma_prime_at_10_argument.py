"""
exercise = "answers.d_sigma_at_10"
module = "answers"
caught_by = ["test_d_sigma_at_10"]
lecture = "L3, Aktivierungen"
[title]
de = "In x(1 - x) eingesetzt statt in a(1 - a)"
en = "Put into x(1 - x) instead of a(1 - a)"
[hint]
de = "a ist ``sigma(10)``, nicht 10."
en = "a is ``sigma(10)``, not 10."
"""
ANSWERS["d_sigma_at_10"] = "10*(1 - 10)"
