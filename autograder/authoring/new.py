"""Make the folder of a new assignment, complete and right from the first minute."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator
from pathlib import Path

from autograder.authoring.skeletons import write_skeleton
from autograder.course.course import Course
from autograder.errors import UsageError

_SKELETON = Path(__file__).with_name("skeleton")
_NAME = re.compile(r"(\d\d)-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)")


def new_assignment(course: Course, name: str) -> Iterator[Path]:
    """Write the skeleton of `name` under assignments/ and solutions/; yields each file.

    Raises
    ------
    UsageError
        If the name is not of the form `NN-name`, or the assignment exists.
    """
    match = _NAME.fullmatch(name)
    if match is None:
        raise UsageError(
            f"{name!r} is no name for an assignment",
            "Two digits and lower-case words joined by hyphens: 15-dropout",
        )
    module = match[2].replace("-", "_")
    if keyword.iskeyword(module):
        raise UsageError(f"{module!r} is a word of Python and cannot be a module", "Take another.")
    title = match[2].replace("-", " ").capitalize()
    words = {"@NAME@": name, "@MODULE@": module, "@TITLE@": title}
    targets = {
        "assignment": course.paths.assignments / name,
        "solution": course.paths.solutions / name,
    }
    for target in targets.values():
        if target.exists():
            raise UsageError(f"{target} exists already", "Take another number or name.")
    for part, target in targets.items():
        yield from write_skeleton(_SKELETON / part, target, words, {"module": module})
