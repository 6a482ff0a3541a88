"""What students find in their folder beside the assignment; it imports nothing of ours.

`conftest.py` and `hand_in.py` lie beside the assignment, what they share in `tools/`; all are
handed out as they are (`FILES`), and need Python, pytest and numpy only. Among each other they
import by their bare names, as in that folder.
"""

TOOLS = "tools"
_MODULES = (
    *("progress", "hints", "causes"),
    # of notebooks as well:
    *("workspace", "own_copies", "explanations", "bilingual", "slips", "failure", "deadline"),
    "nearest",
)
FILES = {  # where it lies in the student's folder -> which file of this one it is
    **{name: name for name in ("conftest.py", "hand_in.py")},
    **{f"{TOOLS}/{name}.py": f"{name}.py" for name in _MODULES},
}
