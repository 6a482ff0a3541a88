"""
exercise = "answers.d_sigma_at_10"
module = "answers"
caught_by = ["test_d_sigma_at_10"]
lecture = "L3, Aktivierungen"
[title]
de = "Gerundet"
en = "Rounded"
[hint]
de = "Ein genauer Wert ist gefragt: ``sigma(10)`` darf stehen bleiben."
en = "An exact value is asked for: ``sigma(10)`` may stay."
"""
ANSWERS["d_sigma_at_10"] = "0.0000454"
