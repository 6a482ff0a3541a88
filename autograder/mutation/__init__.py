"""The small changes of a piece of Python."""
