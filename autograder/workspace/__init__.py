"""What students find in their folder beside the assignment; it imports nothing of ours.

`conftest.py`, `workspace.py` and `hand_in.py` are handed out as they are (`FILES`), and need
Python, pytest and numpy only. Among each other they import by their bare names, as in that folder.
"""

FILES = ("conftest.py", "workspace.py", "hand_in.py")
