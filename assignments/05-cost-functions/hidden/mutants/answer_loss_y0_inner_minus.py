"""
exercise = "answers.loss_y0"
module = "answers"
caught_by = ["test_loss_y0"]
lecture = "L0, Intuitive Beurteilung der Fehlerfunktion"
[title]
de = "Unter dem Logarithmus sind 1 und a vertauscht"
en = "1 and a are swapped below the logarithm"
[hint]
de = "a liegt zwischen 0 und 1; was unter dem Logarithmus steht, muss positiv sein."
en = "a lies between 0 and 1; what stands below the logarithm must be positive."
"""
ANSWERS["loss_y0"] = "-log(a - 1)"
