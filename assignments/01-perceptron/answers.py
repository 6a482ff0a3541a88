"""Activations worked out by hand: replace every "..." by a number or formula in quotes.

Exact values, nothing rounded: fractions, tanh(...) and sigmoid(...) may stay as they are.
learned_function is a word.
"""

ANSWERS = {
    "a": "...",
    "b": "...",
    "c": "...",
    "d": "...",
    "e": "...",
    "f": "...",
    "g": "...",
    "h": "...",
    "e_sigmoid": "...",
    "f_sigmoid": "...",
    "g_sigmoid": "...",
    "h_sigmoid": "...",
    "learned_function": "...",
}
