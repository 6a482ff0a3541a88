"""A sentence before it is in a language: a catalogue's entry with its parameters."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any, Protocol, Self, TypeGuard

from autograder.locale import catalogue


class Localised(Protocol):
    """What can say itself in a language: a `Message`, or a `Text` of a course."""

    def __getitem__(self, language: str) -> str: ...


Argument = str | int | float | Localised | tuple["Message", ...]


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

    # Not a dataclass: of one msgspec would write the fields, not what `to_json` gives.
    __slots__ = ("_made", "arguments", "id")

    def __init__(self, id: str, arguments: Mapping[str, Argument] | None = None) -> None:
        self.id = id
        self.arguments = {} if arguments is None else arguments
        self._made: dict[str, str] = {}

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Message):
            return NotImplemented
        return (self.id, self.arguments) == (other.id, other.arguments)

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"Message({self.id!r}, {self.arguments!r})"

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
        return {"id": self.id} | {
            name: _plain_argument(value) for name, value in self.arguments.items()
        }

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
        TypeError
            If it is not a mapping with a string as its identifier, or a parameter is neither
            words nor a finite number, a text, a message or a list of messages.
        """
        identifier = document.get("id") if isinstance(document, Mapping) else None
        if not isinstance(identifier, str):
            raise TypeError(f"the identifier of a message is {identifier!r}")

        def read(name: str, value: Any) -> Argument:
            if isinstance(value, Mapping):
                return cls.from_json(value, text) if "id" in value else text(value)
            if isinstance(value, list) and value:
                return tuple(cls.from_json(entry, text) for entry in value)
            if isinstance(value, str) or (_is_number(value) and math.isfinite(value)):
                return value
            raise TypeError(f"the parameter `{name}` of a message is {value!r}")

        return cls(identifier, {n: read(n, value) for n, value in document.items() if n != "id"})


def message(identifier: str, **arguments: Argument) -> Message:
    """Short for `Message(identifier, {...})`; `_` in a name is `-` in the catalogue."""
    return Message(
        identifier, {name.replace("_", "-"): value for name, value in arguments.items()}
    )


def join_messages(first: Message, *more: Message) -> Message:
    """Sentences in a row, as one message."""
    return message("joined", said=first, more=join_messages(*more)) if more else first


def _words(value: Argument, language: str) -> str | int | float:
    if isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return "\n".join(part[language] for part in value)
    return value[language]


def _plain_argument(value: Argument) -> Any:
    if isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return [_plain_argument(part) for part in value]
    if isinstance(value, Message):
        return value.to_json()
    return {language: value[language] for language in catalogue.languages()}


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)
