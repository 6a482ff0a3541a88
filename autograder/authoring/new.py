"""Make the folder of a new assignment, right from the first minute."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator
from pathlib import Path

from autograder.authoring.skeletons import in_languages, write_skeleton
from autograder.course.course import Course
from autograder.course.records import LANGUAGES
from autograder.errors import UsageError

_FIRST = Path(__file__).with_name("first_assignment")
_FULL = Path(__file__).with_name("full_assignment")
_LECTURES = 'lectures = []  # where to read, as "L0, its heading"; none: an idea of our own\n'
_GERMAN = {
    "@GERMAN_RIGHT@": "double stimmt für Arrays beliebiger Form.",
    "@GERMAN_ALONE@": "double verändert sein Argument nicht.",
}
_NAME = re.compile(r"(\d\d)-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)")


def new_assignment(course: Course, name: str, *, full: bool) -> Iterator[Path]:
    """Write the skeleton of `name` under assignments/ and solutions/; yields each file.

    Parameters
    ----------
    full : bool
        With an example of everything, not only of what has to be there.

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
    words["@BOTH@"] = in_languages(title, course.languages)
    words["@LECTURES@"] = _LECTURES if course.lectures else ""
    words |= {mark: _german_sentence(said, course.languages) for mark, said in _GERMAN.items()}
    targets = {
        "assignment": course.paths.assignments / name,
        "solution": course.paths.solutions / name,
    }
    for target in targets.values():
        if target.exists():
            raise UsageError(f"{target} exists already", "Take another number or name.")
    for part, target in targets.items():
        skeleton = (_FULL if full else _FIRST) / part
        for path in write_skeleton(skeleton, target, words, {"module": module}):
            if path.name in {
                f"statement.{each}.md" for each in LANGUAGES if each not in course.languages
            }:
                path.unlink()  # the course is not in this language
            else:
                yield path


def _german_sentence(german: str, languages: tuple[str, ...]) -> str:
    """What follows the English sentence of a check's docstring."""
    if "de" not in languages:
        return ""
    return f"\n\n    de: {german}\n    "
