"""A small class of 24 hand-ins to try the whole path on: right, wrong, broken and hostile."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from autograder.content.variants import alternatives, mutants, with_mutant
from autograder.errors import UsageError
from autograder.model import Assignment

MARK = ".made-by-autograder-demo"
STUDENTS = (
    "ada", "alan", "alonzo", "barbara", "claude", "dorothy", "edsger", "emmy", "frances", "grace",
    "haskell", "hedy", "john", "karen", "kathleen", "konrad", "kurt", "lotfi", "margaret", "mary",
    "radia", "rózsa", "sophie", "yann",
)  # fmt: skip

_EVERY_FUNCTION = """

for _name, _value in list(globals().items()):
    if callable(_value) and getattr(_value, "__module__", "") == __name__ and _name[0] != "_":
        globals()[_name] = _instead
"""
_BROKEN = {
    "syntax error": "def relu(z)\n    return z\n",
    "empty file": "",
    "raises when imported": "import numpy as np\nvalues = np.ones(3) + np.ones(4)\n",
    "never ends": "def _instead(*a, **k):\n    while True:\n        pass\n" + _EVERY_FUNCTION,
    "leaves the process": "import os\n\ndef _instead(*a, **k):\n    os._exit(0)\n"
    + _EVERY_FUNCTION,
}
_HOSTILE = {
    "equals everything": """
class _Same(float):
    def __eq__(self, other): return True
    def __sub__(self, other): return 0.0
    __rsub__ = __sub__
    def __array__(self, *a, **k): return self

def _instead(*a, **k):
    return _Same()
""" + _EVERY_FUNCTION,
    "looks for the solution": """
import os

def _instead(*a, **k):
    found = [os.path.join(d, f) for d, _, fs in os.walk("/") for f in fs if "hidden" in d]
    raise RuntimeError(" ".join(open(f).read() for f in found) or "nothing found")
""" + _EVERY_FUNCTION,
    "writes to the grader": """
import os

def _instead(*a, **k):
    os.write(3, b'NNw1' + bytes([2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) + b'{}')
""" + _EVERY_FUNCTION,
}  # fmt: skip


def make_class(assignments: list[Assignment], out: Path) -> Iterator[tuple[str, str, str]]:
    """Write a zip or a folder `<out>/<assignment>/<student>`; (assignment, student, kind) of each.

    Raises
    ------
    UsageError
        If `out` holds something that an earlier demo has not made.
    """
    if out.exists() and any(out.iterdir()) and not (out.parent / MARK).exists():
        raise UsageError(f"{out} is not empty", "Name a new folder with --out.")
    students = iter(STUDENTS)
    for assignment in assignments:
        for number, (kind, files) in enumerate(_kinds(assignment)):
            student = next(students)
            place = out / assignment.name
            place.mkdir(parents=True, exist_ok=True)
            if number % 2:
                _as_folder(place / student, files)
            else:
                _as_zip(place / f"{student}.zip", assignment.name, files)
            yield assignment.name, student, kind


def _kinds(assignment: Assignment) -> list[tuple[str, dict[str, bytes]]]:
    """Twelve different hand-ins."""
    main = f"{assignment.modules[0]}.py"
    solution = {
        f"{m}.py": (assignment.solution / f"{m}.py").read_bytes() for m in assignment.modules
    }
    stub = {f"{m}.py": (assignment.folder / f"{m}.py").read_bytes() for m in assignment.modules}
    kinds = [("the solution", solution), ("the untouched stub", stub)]
    for name, files in list(alternatives(assignment))[:2]:
        kinds.append((f"also right: {name}", files))
    for mutant in list(mutants(assignment))[:3]:
        kinds.append((f"mistaken: {mutant.name}", with_mutant(assignment, mutant)))
    broken = list(_BROKEN.items())
    picked = broken[:2] if assignment.name < "1" else broken[2:]
    for kind, source in picked:
        own = source.encode() if "_instead" not in source else solution[main] + source.encode()
        kinds.append((f"broken: {kind}", {**solution, main: own}))
    for kind, source in _HOSTILE.items():
        kinds.append((f"hostile: {kind}", {**solution, main: solution[main] + source.encode()}))
    return kinds[:12]


def _as_folder(folder: Path, files: dict[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)


def _as_zip(path: Path, top: str, files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(f"{top}/{name}", content)
