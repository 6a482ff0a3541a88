"""A sentence before it is in a language: a catalogue's entry with its parameters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, Self

from autograder.locale import catalogue


class Localised(Protocol):
    """What can say itself in a language: a `Message`, or a `Text` of a course."""

    def __getitem__(self, language: str) -> str: ...


Argument = str | int | float | Localised


@dataclass(frozen=True, slots=True)
class Message:
    """A cause, a remedy or a heading, named by its entry in the catalogues.

    Attributes
    ----------
    id : str
        Of the entry (`grading-shape-differs`).
    arguments : mapping of str to str, int, float, Message or Text
        What the entry leaves open. Numbers are written as the language writes them; a message or
        text is put in as its words in the same language.
    """

    id: str
    arguments: Mapping[str, Argument] = field(default_factory=dict)

    def __getitem__(self, language: str) -> str:
        """The words in a language; in English where it has no catalogue or no such entry."""
        plain = {
            name: value if isinstance(value, str | int | float) else value[language]
            for name, value in self.arguments.items()
        }
        return catalogue.words(language, self.id, plain)

    def to_json(self) -> dict[str, Any]:
        """The identifier beside its parameters, messages among them likewise."""
        return {"id": self.id} | {
            name: value.to_json() if isinstance(value, Message) else _plain(value)
            for name, value in self.arguments.items()
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
        KeyError
            If there is no identifier.
        TypeError
            If it is not a string.
        """
        identifier = document["id"]
        if not isinstance(identifier, str):
            raise TypeError(f"the identifier of a message is {identifier!r}")
        arguments = {
            name: value if not isinstance(value, Mapping)
            else cls.from_json(value, text) if "id" in value else text(value)
            for name, value in document.items()
            if name != "id"
        }  # fmt: skip
        return cls(identifier, arguments)


def message(identifier: str, **arguments: Argument) -> Message:
    """Short for `Message(identifier, {...})`; `_` in a name is `-` in the catalogue."""
    return Message(
        identifier, {name.replace("_", "-"): value for name, value in arguments.items()}
    )


def _plain(value: Argument) -> Any:
    if isinstance(value, str | int | float):
        return value
    return {language: value[language] for language in catalogue.languages()}
