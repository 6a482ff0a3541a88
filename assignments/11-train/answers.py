"""Backpropagation by hand: replace every "..." by a formula or numbers in quotes.

Exact values, nothing rounded. Several entries stand in brackets: "(1, 2)".
"""

ANSWERS = {
    "chain_a0": "...",
    "delta_back": "...",
    "delta_w": "...",
}
