"""The rubric: what people give points for, by question; `rubric.toml` beside the results.

A mark names its items (`manual.py`) and nothing more of them: whoever changes an item changes it
for everybody who has it.
"""

from __future__ import annotations

import functools
import hashlib
import json
import secrets
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from autograder.course.course import read_schema
from autograder.course.records import Text
from autograder.course.strict_toml import Table, read_table
from autograder.gradebook.atomic_files import replace as write_file

RUBRIC = "rubric.toml"
SCHEMA = 1
MOST_POINTS = 1_000.0
_HEAD = """# What is given or taken off for in written answers; `autograder mark` writes it anew.
# Points and words may be changed here as well, for everybody who has the item; its id stays.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of one question.

    Attributes
    ----------
    id : str
        What marks name it by.
    points : float
        Negative where something is taken off.
    """

    id: str
    assignment: str
    exercise: str
    points: float
    text: Text

    @property
    def version(self) -> str:
        """Changes with whatever is changed in it."""
        return _version(json.dumps(asdict(self)))


@dataclass(frozen=True, slots=True)
class Rubric:
    """All items of a course, in the order in which they were made."""

    items: tuple[Item, ...] = ()

    def of(self, assignment: str, exercise: str) -> tuple[Item, ...]:
        """The items of one question."""
        return tuple(
            item
            for item in self.items
            if (item.assignment, item.exercise) == (assignment, exercise)
        )

    def with_item(self, item: Item) -> Rubric:
        """With this item: in the place of the one with its id, or at the end."""
        if all(known.id != item.id for known in self.items):
            return Rubric((*self.items, item))
        return Rubric(tuple(item if known.id == item.id else known for known in self.items))

    def without_item(self, identifier: str) -> Rubric:
        """Without this item."""
        return replace(self, items=tuple(i for i in self.items if i.id != identifier))


def new_id(taken: Iterable[str]) -> str:
    """A short name that no item has."""
    known = set(taken)
    while (found := secrets.token_hex(3)) in known:
        pass
    return found


def read_rubric(results: Path) -> Rubric:
    """The rubric of a results folder; an empty one where there is none.

    Raises
    ------
    ContentError
        Naming what is wrong with the file: without it nobody knows what its marks count.
    """
    path = results / RUBRIC
    try:
        seen = path.stat()
    except OSError:
        return Rubric()
    return _parse_rubric(path, (seen.st_mtime_ns, seen.st_size, seen.st_ino))


def write_rubric(results: Path, rubric: Rubric) -> None:
    """Replace the file in one durable step (EngineError)."""
    parts = [_HEAD, f"schema = {SCHEMA}\n", *map(_item_toml, rubric.items)]
    write_file(results / RUBRIC, "\n".join(parts).encode("utf-8", "replace"))


@functools.lru_cache(maxsize=8)
def _parse_rubric(path: Path, _state: tuple[int, int, int]) -> Rubric:
    table = read_table(path)
    read_schema(table, SCHEMA)
    entries = table.sections("item", ())
    items = [_item(entry) for entry in entries]
    for entry, item in zip(entries, items, strict=True):
        if sum(item.id == other.id for other in items) > 1:
            raise entry.content_error(
                f'there are two items with the id "{item.id}".', "Rename one."
            )
    table.refuse_unknown_keys()
    return Rubric(tuple(items))


def _item(entry: Table) -> Item:
    points = entry.number("points")
    if abs(points) > MOST_POINTS:
        raise entry.content_error(f'"points" is {points:g}.', f"At most {MOST_POINTS:g}.")
    return Item(
        id=entry.text("id"),
        assignment=entry.text("assignment"),
        exercise=entry.text("exercise"),
        points=points,
        text=entry.bilingual("text"),
    )


def _item_toml(item: Item) -> str:
    return (
        "[[item]]\n"
        f"id = {_toml_string(item.id)}\n"
        f"assignment = {_toml_string(item.assignment)}\n"
        f"exercise = {_toml_string(item.exercise)}\n"
        f"points = {item.points!r}\n"
        f"text = {{ de = {_toml_string(item.text.de)}, en = {_toml_string(item.text.en)} }}\n"
    )


def _toml_string(words: str) -> str:
    """JSON's strings are TOML's, but for one control character."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")


def _version(document: str) -> str:
    return hashlib.sha256(document.encode("utf-8", "backslashreplace")).hexdigest()[:12]
