"""result.json and run.json as bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from autograder.course import codec
from autograder.course.codec import DamagedError, refuse_unknown
from autograder.course.records import CheckResult, ExerciseResult, Place, Result
from autograder.errors import EngineError

_SCHEMA = 1


def encode(result: Result) -> bytes:
    """The bytes of result.json (EngineError if it holds what JSON does not know)."""
    try:
        return codec.encode(to_document(result))
    except (TypeError, ValueError) as error:
        raise EngineError(
            f"The result of {result.student} for {result.assignment} cannot be stored: {error}.",
            hint="This is a fault of the grader; please report it with this line.",
        ) from error


def to_document(result: Result) -> dict[str, Any]:
    """The document of the contract: keys in record order, points always as floats."""
    document: dict[str, Any] = codec.plain(result)
    if document["diagnoses"] is None:
        del document["diagnoses"]
    checks = [check for exercise in document["exercises"] for check in exercise["checks"]]
    for check in checks:
        if check["cause"] is None:
            del check["cause"]
    for exercise in document["exercises"]:
        del exercise["mark"]
    for part in (document, *document["exercises"], *checks):
        part["points"], part["max_points"] = float(part["points"]), float(part["max_points"])
    return document


def from_document(document: Mapping[str, Any]) -> Result:
    """The result that `to_document` wrote, or DamagedError in one sentence.

    Keys that are not known are refused below the exercises and in places of diagnoses.
    """
    result = codec.convert(document, Result)
    try:
        checks = [check for exercise in document["exercises"] for check in exercise["checks"]]
    except KeyError as error:
        raise DamagedError(f"an entry is missing ({error})") from error
    refuse_unknown(ExerciseResult, document["exercises"])
    refuse_unknown(CheckResult, checks)
    found = document.get("diagnoses") or ()
    refuse_unknown(Place, (place for diagnosis in found for place in diagnosis["places"]))
    if any(exercise.mark is not None for exercise in result.exercises):
        raise DamagedError("an entry is unknown (`mark`: it stands in manual.json)")
    return result


def decode(data: bytes, *, student: str, assignment: str) -> Result:
    """Rebuild a result, or say in one sentence what is wrong with the bytes (DamagedError)."""
    result = from_document(codec.parse(data, (_SCHEMA,)))
    if (result.student, result.assignment) != (student, assignment):
        raise DamagedError(f"it belongs to {result.student!r}, {result.assignment!r}")
    return result


def encode_run(run: Mapping[str, Any]) -> bytes:
    """The bytes of run.json; arrays become lists, and a number that is not finite becomes null."""
    text = json.dumps(run, ensure_ascii=False, default=_plain)
    return codec.encode(json.loads(text, parse_constant=lambda _name: None))


def _plain(value: object) -> Any:
    return value.tolist() if hasattr(value, "tolist") else str(value)
