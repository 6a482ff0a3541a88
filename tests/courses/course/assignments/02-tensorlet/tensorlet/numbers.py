"""Numbers that everybody has."""

TOLERANCE = 1e-9
