"""
exercise = "product"
caught_by = ["test_product_of_lists"]
title = "The product starts at 0"
hint = "What is the product of no numbers?"
"""


def product(numbers):
    result = 0
    for number in numbers:
        result = result * number
    return result
