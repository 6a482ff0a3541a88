"""Records as JSON: written the same way every time, read with suspicion."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields
from typing import Any, TypeVar

import msgspec

from autograder.course.records import Text
from autograder.locale.message import Message

Record = TypeVar("Record")


class DamagedError(ValueError):
    """A document is not what it should be; says in one sentence why."""


def encode(record: object, *, indent: int = 1) -> bytes:
    r"""What `json.dumps(..., indent=indent, ensure_ascii=False, allow_nan=False)` gives, sooner:
    with an indent the standard library's encoder is the one that is written in Python.

    UTF-8, with a newline; a lone surrogate (students can print one) becomes its JSON escape
    `\udc80`.

    Raises
    ------
    TypeError
        If there is something in it that JSON does not know.
    ValueError
        If a number is not finite.
    """
    text = json.dumps(plain(record), ensure_ascii=False, allow_nan=False)
    data = msgspec.json.format(text.encode("utf-8", "surrogatepass"), indent=indent)
    return (data.decode("utf-8", "surrogatepass") + "\n").encode("utf-8", "backslashreplace")


def plain(record: object) -> Any:
    """Records as dicts, messages among them as they stand in JSON."""
    return msgspec.to_builtins(record, enc_hook=_written)


def parse(data: bytes, schemas: Collection[int] = ()) -> dict[str, Any]:
    """The JSON object, of one of these schemas where there are any (DamagedError)."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise DamagedError(f"it is not valid JSON ({error})") from error
    if not isinstance(document, dict):
        raise DamagedError("it is not a JSON object")
    if schemas and document.get("schema") not in schemas:
        known = " and ".join(map(str, schemas))
        raise DamagedError(f"it has schema {document.get('schema')!r}; this program knows {known}")
    return document


def convert(document: object, kind: type[Record]) -> Record:
    """The record that a document is (DamagedError with the place where it is not)."""
    try:
        return msgspec.convert(document, kind, dec_hook=_read)
    except (msgspec.ValidationError, RecursionError) as error:
        raise DamagedError(f"an entry is missing or wrong ({error})") from error


def decode(data: bytes, kind: type[Record]) -> Record:
    """The record that these bytes are, without any further key (DamagedError)."""
    document = parse(data)
    record = convert(document, kind)
    refuse_unknown(kind, [document])
    return record


def refuse_unknown(kind: type[Any], documents: Iterable[Mapping[str, Any]]) -> None:
    """DamagedError at a key that a record does not have: msgspec passes over it."""
    known = frozenset(field.name for field in fields(kind))
    for document in documents:
        if not known.issuperset(document):
            name = min(document.keys() - known)
            raise DamagedError(f"an entry is unknown ({kind.__name__} has no `{name}`)")


def _written(value: object) -> Any:
    if isinstance(value, Message):
        return value.to_json()
    raise TypeError(f"{type(value).__name__} cannot be stored")


def _read(_kind: type[Any], document: Any) -> Message:
    """A message; it is the only type of ours that msgspec does not know."""
    return Message.from_json(document, lambda words: msgspec.convert(words, Text))
