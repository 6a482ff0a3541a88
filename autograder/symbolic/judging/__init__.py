"""Answers and derivations judged: what is right, what is said about it, what it earns."""
