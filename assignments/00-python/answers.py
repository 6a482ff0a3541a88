"""What Python makes of a few lines: numbers as texts in quotes.

Replace every "..." by a number such as "7", or by several in brackets such as "(7, 8)". First work
it out, and only then try it.
"""

ANSWERS = {
    "last_index": "...",
    "range_values": "...",
    "backwards_values": "...",
    "slice_values": "...",
    "comprehension_values": "...",
    "imported": "...",
}
