"""Exercises and two-process grading for a numpy course (kept empty: the worker imports it)."""
