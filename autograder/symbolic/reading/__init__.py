"""Text to tree: what is typed, pasted or written in lectures, read safely; nothing is computed."""
