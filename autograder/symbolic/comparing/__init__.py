"""Are two formulas the same: sympy does the algebra, mpmath the values."""
