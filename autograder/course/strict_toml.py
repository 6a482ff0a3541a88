"""Read TOML strictly: keys are asked for by name and type, and no other key may be there."""

from __future__ import annotations

import difflib
import math
import tomllib
from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any, TypeVar

from autograder.course.records import LANGUAGES, Text
from autograder.errors import ContentError

T = TypeVar("T")
_KINDS = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "a string",
    list: "a list",
    dict: "a table",
    datetime: "a date with a time",
}


class Table:
    """One table of a TOML file, read key by key.

    `refuse_unknown_keys` refuses the keys nobody asked for.

    Every reader takes `default`: without one the key must be there. Whoever adds a section to a
    file asks for it with `section`, and its keys are then checked like all others.

    Parameters
    ----------
    source : Path
        The file, for messages.
    values : mapping
        What the file says.
    where : str
        Which part of the file this is, for messages; empty for the whole file.
    languages : tuple of str
        Those of the course, in which its sentences have to be.
    """

    def __init__(
        self,
        source: Path,
        values: Mapping[str, Any],
        where: str = "",
        languages: tuple[str, ...] = LANGUAGES,
    ) -> None:
        self.source = source
        self.where = where
        self.languages = languages
        self._values = values
        self._asked: dict[str, None] = {}
        self._inner: list[Table] = []

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def text(self, key: str, default: str | None = None) -> str:
        """A string with something in it."""
        value = self._read_value(key, str, default)
        if not value.strip():
            raise self.content_error(f'"{key}" is empty.')
        return value

    def integer(self, key: str, default: int | None = None) -> int:
        """A whole number."""
        return self._read_value(key, int, default)

    def number(self, key: str, default: float | None = None) -> float:
        """A finite number, whole or not."""
        if type(self._values.get(key)) is int:
            return float(self.integer(key))
        value = self._read_value(key, float, default)
        if not math.isfinite(value):
            raise self.content_error(f'"{key}" must be a finite number, not {value}.')
        return value

    def flag(self, key: str, default: bool | None = None) -> bool:
        """True or false."""
        return self._read_value(key, bool, default)

    def moment(self, key: str, zone: tzinfo | None = None) -> datetime | None:
        """A point in time, written without quotes, or None where there is none.

        `zone` is that of a time without an offset.
        """
        self._asked[key] = None
        if key not in self:
            return None
        value: datetime = self._read_value(key, datetime, None)
        if value.tzinfo is None and zone is None:
            raise self.content_error(
                f'"{key}" is {value}, but of which time zone?',
                f"Add the offset ({key} = {value.isoformat()}+01:00), or put timezone = "
                '"Europe/Berlin" into course.toml.',
            )
        return value if value.tzinfo is not None else value.replace(tzinfo=zone)

    def choice(self, key: str, options: Iterable[str], default: str | None = None) -> str:
        """One of a few words."""
        words = tuple(options)
        value = self.text(key, default)
        if value not in words:
            raise self.content_error(
                f'"{key}" is "{value}".', f"{_suggestion(value, words)}{_options_sentence(words)}"
            )
        return value

    def names(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """A list of strings, none of them empty, none twice."""
        if key not in self and default is not None:
            self._asked[key] = None
            return default
        values = self._read_value(key, list, None)
        for value in values:
            if not isinstance(value, str) or not value.strip():
                raise self.content_error(
                    f'"{key}" must be a list of strings, but {value!r} is in it.'
                )
            if values.count(value) > 1:
                raise self.content_error(
                    f'"{key}" names "{value}" twice.', "Delete one of the two."
                )
        return tuple(values)

    def mapping(self, key: str, kind: type[T]) -> dict[str, T]:
        """A table with any keys whose values are of one kind; empty where there is none."""
        inner = self.section(key)
        return {
            name: inner._read_value(name, kind, None) for name in self._read_value(key, dict, {})
        }

    def bilingual(self, key: str) -> Text:
        """A table with a sentence for each language of the course; a string where it has one."""
        if key in self and not isinstance(self._values[key], dict):
            if len(self.languages) == 1:
                return Text.same(self.text(key))
            wanted = ", ".join(f'{language} = "..."' for language in self.languages)
            raise self.content_error(
                f'"{key}" must be in both languages.', f"Write {key} = {{ {wanted} }}."
            )
        self._read_value(key, dict, None)
        inner = self.section(key)
        said = {language: inner.text(language) for language in self.languages}
        first = said[self.languages[0]]
        return Text(**{language: inner.text(language, first) for language in LANGUAGES})

    def section(self, key: str) -> Table:
        """The table called `key`; an empty one where the file has none."""
        return self._add_section(self._read_value(key, dict, {}), f"[{key}]")

    def sections(self, key: str, default: tuple[Table, ...] | None = None) -> tuple[Table, ...]:
        """The tables written under `[[key]]`, at least one."""
        if key not in self and default is not None:
            self._asked[key] = None
            return default
        values = self._read_value(key, list, None)
        if not values or not all(isinstance(value, dict) for value in values):
            raise self.content_error(f'"{key}" must be written as [[{key}]] tables, at least one.')
        return tuple(
            self._add_section(value, _section_label(key, n, value))
            for n, value in enumerate(values, 1)
        )

    def content_error(self, fact: str, hint: str = "") -> ContentError:
        """The error to raise for something in this table."""
        place = f"{self.where}: " if self.where else ""
        return ContentError(f"{self.source}: {place}{fact}", hint)

    def refuse_unknown_keys(self) -> None:
        """Refuse keys that nobody asked for, here and in the sections.

        Raises
        ------
        ContentError
            Naming the file, the section, the keys and what may have been meant.
        """
        unknown = [key for key in self._values if key not in self._asked]
        if unknown:
            quoted = ", ".join(f'"{key}"' for key in unknown)
            missing = [key for key in self._asked if key not in self._values]
            meant = "".join(
                _suggestion(key, missing) or _suggestion(key, self._asked) for key in unknown
            )
            fact = f"unknown key{'s' if len(unknown) > 1 else ''} {quoted}."
            raise self.content_error(fact, f"{meant}{_options_sentence(self._asked)}")
        for inner in self._inner:
            inner.refuse_unknown_keys()

    def _add_section(self, values: Mapping[str, Any], label: str) -> Table:
        where = f"{self.where}, {label}" if self.where else label
        self._inner.append(Table(self.source, values, where, self.languages))
        return self._inner[-1]

    def _read_value(self, key: str, kind: type[T], default: T | None) -> T:
        self._asked[key] = None
        if key not in self._values:
            if default is not None:
                return default
            others = [other for other in self._values if other not in self._asked]
            near = difflib.get_close_matches(key, others, n=1)
            there = f'"{near[0]}" is there: rename it?' if near else f'Add a line "{key} = ...".'
            raise self.content_error(f'"{key}" is missing.', there)
        value = self._values[key]
        if type(value) is not kind:
            got = _KINDS.get(type(value), "a date or time")
            raise self.content_error(f'"{key}" must be {_KINDS[kind]}, not {got}.')
        return value


def read_table(path: Path, languages: tuple[str, ...] = LANGUAGES) -> Table:
    """The whole of a TOML file (UTF-8, with or without a byte order mark).

    Parameters
    ----------
    languages : tuple of str
        Those of the course.

    Raises
    ------
    ContentError
        If the file is not there, cannot be read or is no TOML.
    """
    try:
        values = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
        return Table(path, values, languages=languages)
    except OSError as error:
        raise ContentError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ContentError(
            f"{path} is not UTF-8 (line {line}).", hint="Save it again with the encoding UTF-8."
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise ContentError(
            f"{path} is not valid TOML: {error}.",
            hint="Strings stand in quotes, lists in [ ], and every key stands once.",
        ) from error


def did_you_mean(word: str, options: Iterable[str]) -> str:
    """`Did you mean "..."?` for the option nearest to `word`, or nothing."""
    by_lower = {option.lower(): option for option in options}
    near = difflib.get_close_matches(word.lower(), by_lower, n=1)
    return f'Did you mean "{by_lower[near[0]]}"?' if near else ""


def _suggestion(word: str, options: Iterable[str]) -> str:
    question = did_you_mean(word, options)
    return f"{question} " if question else ""


def _options_sentence(options: Iterable[str]) -> str:
    return f"Known here: {', '.join(options)}."


def _section_label(key: str, number: int, values: Mapping[str, Any]) -> str:
    name = values.get("name")
    return f'{key} "{name}"' if isinstance(name, str) else f"{key} number {number}"
