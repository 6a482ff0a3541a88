"""Read the hints that students may ask for while they work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from autograder.course.records import Assignment, Text
from autograder.course.strict_toml import read_table
from autograder.errors import ContentError

HINTS = "hints.toml"
_LONGEST = 300


def hints_path(assignment: Assignment) -> Path:
    """Where the hints of an assignment are written; students get them within MANIFEST.json."""
    return assignment.folder / HINTS


def read_hints(assignment: Assignment) -> dict[str, Text]:
    """The hint for each exercise that has one, in the order of the exercises.

    A hint for `answers` or `derivations` holds for all of them that have none of their own.
    Without the file there is none.

    Raises
    ------
    ContentError
        If the file is wrong, or names an exercise that there is not.
    """
    path = hints_path(assignment)
    if not path.exists():
        return {}
    table = read_table(path, assignment.languages)
    names = [exercise.name for exercise in assignment.exercises]
    groups = {name.partition(".")[0] for name in names} & {"answers", "derivations"}
    written = {}
    for name in (*names, *sorted(groups)):
        if name in table:
            written[name] = table.bilingual(name)
        else:
            table.section(name)  # may be there, and is suggested for what may not
    table.refuse_unknown_keys()
    found = {name: written.get(name) or written.get(name.partition(".")[0]) for name in names}
    return {name: hint for name, hint in found.items() if hint is not None}


def hint_problems(assignment: Assignment) -> Iterator[str]:
    """One sentence for each exercise without a hint, and for a hint that is too long.

    An assignment may have no hints at all.
    """
    if not hints_path(assignment).exists():
        return
    try:
        hints = read_hints(assignment)
    except ContentError as error:
        yield f"{error.message} {error.hint}".strip()
        return
    for exercise in assignment.exercises:
        hint = hints.get(exercise.name)
        if hint is None:
            yield f'{HINTS} has no hint for "{exercise.name}"'
        elif max(len(hint.de), len(hint.en)) > _LONGEST:
            yield f'{HINTS}: "{exercise.name}" is longer than {_LONGEST} characters'
