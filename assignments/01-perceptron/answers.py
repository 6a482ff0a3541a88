"""Activations worked out by hand: replace every "..." by a number or formula in quotes.

Exact values, nothing rounded: fractions, tanh(...) and sigmoid(...) may stay as they are.
learned_function is a word; several numbers stand in brackets, "(1, 2, 3)".
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
    "one_input_z": "...",
    "one_input_tanh": "...",
    "one_input_sigmoid": "...",
    "and_z": "...",
    "and_w": "...",
    "and_right": "...",
}
