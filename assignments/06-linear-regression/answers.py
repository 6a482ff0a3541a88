"""A linear unit on OR and XOR, by hand: exact values as texts in quotes.

Replace every "..." by an exact value: a fraction such as "3/4", or as many of them in brackets as
the statement asks for. The bias comes first.
"""

ANSWERS = {
    "or_weights": "...",
    "or_outputs": "...",
    "or_cost": "...",
    "xor_weights": "...",
    "xor_cost": "...",
}
