"""The catalogues: what each entry says in each language, read from `<language>.ftl`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

FOLDER = Path(__file__).parent
FALLBACK = "en"

# An entry (or a `-term`) begins at the start of a line; everything else is indented or a comment.
_ENTRY = re.compile(r"^(-?[a-zA-Z][a-zA-Z0-9_-]*) *=", re.MULTILINE)


class MissingMessage(LookupError):
    """No catalogue has the entry: a mistake of ours, found by a test."""


class Catalogue:
    """One language. An entry is parsed when it is first used: a run shows few of them.

    Attributes
    ----------
    language : str
        As in the name of the file.
    """

    def __init__(self, language: str, text: str) -> None:
        self.language = language
        self._sources = _split_entries(text)
        self._bundle: FluentBundle | None = None
        self._parsed: set[str] = set()

    def __contains__(self, identifier: str) -> bool:
        return identifier in self._sources

    def identifiers(self) -> frozenset[str]:
        """All entries, terms left out."""
        return frozenset(name for name in self._sources if not name.startswith("-"))

    def source(self, identifier: str) -> str:
        """An entry as it stands in the file."""
        return self._sources[identifier]

    def format(self, identifier: str, arguments: Mapping[str, Any]) -> str:
        """The words of an entry.

        Raises
        ------
        MissingMessage
            If there is no such entry, or one of its parameters is missing.
        """
        bundle = self._parse_entry(identifier)
        entry = bundle.get_message(identifier)
        if entry.value is None:
            raise MissingMessage(f"{self.language}.ftl: {identifier} says nothing")
        given = {
            name: _Whole(value) if isinstance(value, str) else value
            for name, value in arguments.items()
        }
        words, errors = bundle.format_pattern(entry.value, given)
        if errors:
            raise MissingMessage(f"{self.language}.ftl: {identifier}: {errors[0]}")
        return str(words)

    def _parse_entry(self, identifier: str) -> FluentBundle:
        # Here, for it takes a tenth of a second: a run that says nothing needs none of it.
        from fluent.runtime import FluentBundle, FluentResource

        if self._bundle is None:
            self._bundle = FluentBundle([self.language], use_isolating=False)
        waiting = [identifier]
        while waiting:
            name = waiting.pop()
            if name in self._parsed:
                continue
            source = self._sources.get(name)
            if source is None:
                raise MissingMessage(f"{self.language}.ftl has no entry {name}")
            self._parsed.add(name)
            self._bundle.add_resource(FluentResource(source))
            waiting += _REFERENCE.findall(source)
        return self._bundle


class _Whole(str):
    """A parameter of any length: Fluent refuses one with a `len` of more than 2500."""

    __slots__ = ()

    def __len__(self) -> int:
        return 0


# `{ -term }`, `{ other-entry }`: what an entry puts in from elsewhere in the catalogue.
_REFERENCE = re.compile(r"\{ *(-?[a-z][a-z0-9-]*) *\}")


def _split_entries(text: str) -> dict[str, str]:
    """The source of each entry, by its identifier."""
    starts = list(_ENTRY.finditer(text))
    ends = [start.start() for start in starts[1:]] + [len(text)]
    found: dict[str, str] = {}
    for start, end in zip(starts, ends, strict=True):
        if start[1] in found:
            raise ValueError(f"the entry {start[1]} stands in the catalogue twice")
        found[start[1]] = text[start.start() : end]
    return found


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a catalogue."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.ftl")))


@cache
def read(language: str) -> Catalogue:
    """The catalogue of a language (FileNotFoundError where there is none)."""
    text = (FOLDER / f"{language}.ftl").read_text(encoding="utf-8")
    return Catalogue(language, text)


def words(language: str, identifier: str, arguments: Mapping[str, Any]) -> str:
    """What an entry says in a language; in English where the language does not have it."""
    for candidate in (language, FALLBACK):
        if candidate in languages() and identifier in read(candidate):
            return read(candidate).format(identifier, arguments)
    raise MissingMessage(f"no catalogue has an entry {identifier}")
