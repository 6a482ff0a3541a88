"""A small class of hand-ins to try the whole path on: right, wrong, broken and hostile."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from autograder.authoring.init import new_course
from autograder.authoring.new import new_assignment
from autograder.content.discover import assignment_folders
from autograder.content.manifest import read_assignment
from autograder.content.stub_files import stub_files
from autograder.content.variants import alternatives, module_files, mutants, with_mutant
from autograder.course.course import COURSE_FILE, Course, read_course
from autograder.course.records import Assignment, module_file
from autograder.errors import UsageError
from autograder.zip_files import zip_bytes

_MARK = ".made-by-autograder-demo"
STUDENTS = (
    "ada", "alan", "alonzo", "barbara", "claude", "dorothy", "edsger", "emmy", "frances", "grace",
    "haskell", "hedy", "john", "karen", "kathleen", "konrad", "kurt", "lotfi", "margaret", "mary",
    "radia", "rózsa", "sophie", "yann",
)  # fmt: skip

_PREFERRED = ("02-activations", "11-train")
_NEW = ("01-mean", "02-spread")  # of a course that is made for the occasion

_EVERY_FUNCTION = """

for _name, _value in list(globals().items()):
    if callable(_value) and getattr(_value, "__module__", "") == __name__ and _name[0] != "_":
        globals()[_name] = _instead
"""
_BROKEN = [
    ("syntax error", "def relu(z)\n    return z\n"),
    ("empty file", ""),
    ("raises when imported", "import numpy as np\nvalues = np.ones(3) + np.ones(4)\n"),
    ("never ends", "def _instead(*a, **k):\n    while True:\n        pass\n" + _EVERY_FUNCTION),
    (
        "leaves the process",
        "import os\n\ndef _instead(*a, **k):\n    os._exit(0)\n" + _EVERY_FUNCTION,
    ),
]
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


def demo_assignments(course: Course) -> list[Assignment]:
    """Two assignments of a course that the class can be made for, or fewer.

    A course with a roster has none: nobody of the class is on it.
    """
    if course.paths.roster.is_file():
        return []
    folders = {folder.name: folder for folder in assignment_folders(course)}
    if folders.keys() >= {*_PREFERRED}:
        folders = {name: folders[name] for name in _PREFERRED}
    found = (read_assignment(folder, course) for folder in folders.values())
    return list(islice((assignment for assignment in found if assignment.modules), 2))


def demo_course(folder: Path) -> Course:
    """A small course of two assignments, made unless an earlier demo has made it."""
    if not (folder / COURSE_FILE).exists():
        list(new_course(folder, "Demo", nested=True))
        for name in _NEW:
            list(new_assignment(read_course(folder / COURSE_FILE), name, full=True))
    return read_course(folder / COURSE_FILE)


def claim_folder(out: Path, *, again: bool) -> None:
    """Mark a folder as a demo's, emptied if it is one and `again` is said.

    Raises
    ------
    UsageError
        If `out` holds something that an earlier demo has not made.
    """
    ours = (out / _MARK).exists()
    if ours and again:
        shutil.rmtree(out)
    elif not ours and out.exists() and any(out.iterdir()):
        raise UsageError(f"{out} is not empty", "Name a new folder with --out.")
    out.mkdir(parents=True, exist_ok=True)
    (out / _MARK).touch()


def make_class(assignments: list[Assignment], out: Path) -> Iterator[tuple[str, str, str]]:
    """Write each student's zip or folder below `<out>/<assignment>/`; says what it is."""
    students = iter(STUDENTS)
    for assignment, broken in zip(assignments, (_BROKEN[:2], _BROKEN[2:]), strict=False):
        for number, (kind, files) in enumerate(_kinds_of_hand_in(assignment, broken)):
            student = next(students)
            place = out / assignment.name
            place.mkdir(parents=True, exist_ok=True)
            if number % 2:
                _as_folder(place / student, files)
            else:
                _as_zip(place / f"{student}.zip", assignment.name, files)
            yield assignment.name, student, kind


def _kinds_of_hand_in(
    assignment: Assignment, broken: list[tuple[str, str]]
) -> list[tuple[str, dict[str, bytes]]]:
    """Up to twelve different hand-ins."""
    main = module_file(assignment.modules[0])
    solution = module_files(assignment, assignment.solution)
    kinds = [("the solution", solution), ("the untouched stub", stub_files(assignment))]
    for name, files in list(alternatives(assignment))[:2]:
        kinds.append((f"also right: {name}", files))
    for mutant in list(mutants(assignment))[:3]:
        kinds.append((f"mistaken: {mutant.name}", with_mutant(assignment, mutant)))
    for kind, source in broken:
        own = source.encode() if "_instead" not in source else solution[main] + source.encode()
        kinds.append((f"broken: {kind}", {**solution, main: own}))
    for kind, source in _HOSTILE.items():
        kinds.append((f"hostile: {kind}", {**solution, main: solution[main] + source.encode()}))
    return kinds[:12]


def _as_folder(folder: Path, files: dict[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _as_zip(path: Path, top: str, files: dict[str, bytes]) -> None:
    path.write_bytes(zip_bytes({f"{top}/{name}": data for name, data in files.items()}))
