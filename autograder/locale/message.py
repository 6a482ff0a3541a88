"""A sentence before it is in a language: a catalogue's entry with its parameters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, Self

from autograder.locale import catalogue


class Localised(Protocol):
    """What can say itself in a language: a `Message`, or a `Text` of a course."""

    def __getitem__(self, language: str) -> str: ...


Argument = str | int | float | Localised | tuple["Message", ...]


@dataclass(frozen=True, slots=True)
class Message:
    """A cause, a remedy or a heading, named by its entry in the catalogues.

    Attributes
    ----------
    id : str
        Of the entry (`grading-shape-differs`).
    arguments : mapping of str to str, int, float, Message, Text or a tuple of messages
        What the entry leaves open. Numbers are written as the language writes them; a message or
        text is put in as its words in the same language, several of them a line each.
    """

    id: str
    arguments: Mapping[str, Argument] = field(default_factory=dict)
    _made: dict[str, str] = field(default_factory=dict, init=False, compare=False, repr=False)

    def __getitem__(self, language: str) -> str:
        """The words in a language; in English where it has no catalogue or no such entry."""
        if language not in self._made:  # the checks of a derivation say its lines again
            plain = {name: _words(value, language) for name, value in self.arguments.items()}
            self._made[language] = catalogue.words(language, self.id, plain)
        return self._made[language]

    def parameter(self, name: str, language: str) -> str:
        """A parameter in words; empty where there is none of this name."""
        return str(_words(self.arguments.get(name, ""), language))

    @property
    def de(self) -> str:
        """The words in German, as a `Text` has them."""
        return self["de"]

    @property
    def en(self) -> str:
        """The words in English, as a `Text` has them."""
        return self["en"]

    def to_json(self) -> dict[str, Any]:
        """The identifier beside its parameters, messages among them likewise."""
        return {"id": self.id} | {name: _plain(value) for name, value in self.arguments.items()}

    @classmethod
    def from_json(
        cls, document: Mapping[str, Any], text: Callable[[Mapping[str, str]], Localised] = dict
    ) -> Self:
        """What `to_json` wrote.

        Parameters
        ----------
        text : callable
            Makes a text of its words by language.

        Raises
        ------
        KeyError
            If there is no identifier.
        TypeError
            If it is not a string, or a list holds something else than messages.
        """
        identifier = document["id"]
        if not isinstance(identifier, str):
            raise TypeError(f"the identifier of a message is {identifier!r}")

        def read(value: Any) -> Argument:
            if isinstance(value, Mapping):
                return cls.from_json(value, text) if "id" in value else text(value)
            if isinstance(value, list):
                return tuple(cls.from_json(entry, text) for entry in value)
            argument: Argument = value
            return argument

        return cls(identifier, {n: read(value) for n, value in document.items() if n != "id"})


def message(identifier: str, **arguments: Argument) -> Message:
    """Short for `Message(identifier, {...})`; `_` in a name is `-` in the catalogue."""
    return Message(
        identifier, {name.replace("_", "-"): value for name, value in arguments.items()}
    )


def joined(first: Message, *more: Message) -> Message:
    """Sentences in a row, as one message."""
    return message("joined", said=first, more=joined(*more)) if more else first


def _words(value: Argument, language: str) -> str | int | float:
    if isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return "\n".join(part[language] for part in value)
    return value[language]


def _plain(value: Argument) -> Any:
    if isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, Message):
        return value.to_json()
    return {language: value[language] for language in catalogue.languages()}
