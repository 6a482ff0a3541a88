"""Formulas and derivations: read safely, compared by probing and proof, judged line by line."""
