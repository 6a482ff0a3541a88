"""Grading where a platform asks for it: in its container, in its workflow."""
