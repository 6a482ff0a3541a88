"""Notebooks of other systems to assignments of ours: read as data, never run."""
