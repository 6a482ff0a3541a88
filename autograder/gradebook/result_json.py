"""result.json as bytes: written the same way every time, read with suspicion."""

import json
import math
from collections.abc import Mapping
from json.encoder import encode_basestring
from typing import Any

from autograder.course.records import CheckResult, ExerciseResult, Result, Text
from autograder.errors import EngineError
from autograder.locale.message import Message

SCHEMA = 1
_WORDS = {None: "null", True: "true", False: "false"}
EXERCISE_STATUS = ("passed", "failed", "manual", "unanswered", "undecided", "engine_error")


class DamagedError(ValueError):
    """The bytes are no result of the student and assignment they are filed under."""


def encode(result: Result) -> bytes:
    """The bytes of result.json: keys in record order, points always as floats."""
    document = result.to_json()
    parts = [document, *document["exercises"]]
    parts += [check for exercise in document["exercises"] for check in exercise["checks"]]
    try:
        for part in parts:
            part["points"], part["max_points"] = float(part["points"]), float(part["max_points"])
        text = _indented(document)
    except (TypeError, ValueError) as error:
        raise EngineError(
            f"The result of {result.student} for {result.assignment} cannot be stored: {error}.",
            hint="This is a fault of the grader; please report it with this line.",
        ) from error
    return to_bytes(text)


def encode_run(run: Mapping[str, Any]) -> bytes:
    """The bytes of run.json; arrays become lists, and a number that is not finite becomes null."""
    return to_bytes(_indented(_plain(run)))


def to_bytes(text: str) -> bytes:
    r"""UTF-8; a lone surrogate (students can print one) becomes its JSON escape `\udc80`."""
    return (text + "\n").encode("utf-8", errors="backslashreplace")


def _indented(value: Any, line: str = "\n") -> str:
    """What `json.dumps(value, indent=1, ensure_ascii=False, allow_nan=False)` gives, sooner:
    with an indent the standard library's encoder is the one that is written in Python.
    """
    if isinstance(value, str):
        return encode_basestring(value)
    if type(value) is float and math.isfinite(value):
        return repr(value)
    if value is None or value is True or value is False:
        return _WORDS[value]
    if not isinstance(value, (dict, list)):
        return json.dumps(value, allow_nan=False)
    if not value:
        return "[]" if isinstance(value, list) else "{}"
    inner = line + " "
    if isinstance(value, list):
        parts = [_indented(entry, inner) for entry in value]
        return f"[{inner}{f',{inner}'.join(parts)}{line}]"
    parts = [f"{_indented(key)}: {_indented(entry, inner)}" for key, entry in value.items()]
    return f"{{{inner}{f',{inner}'.join(parts)}{line}}}"


def decode(data: bytes, *, student: str, assignment: str) -> Result:
    """Rebuild a result, or say in one sentence what is wrong with the bytes (DamagedError)."""
    try:
        document = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise DamagedError(f"it is not valid JSON ({error})") from error
    if not isinstance(document, dict):
        raise DamagedError("it is not a JSON object")
    if document.get("schema") != SCHEMA:
        raise DamagedError(
            f"it has schema {document.get('schema')!r}; this program knows {SCHEMA}"
        )
    try:
        result = Result.from_json(document)
        if (result.student, result.assignment) == (student, assignment):
            _check_values(result)
    except DamagedError:
        raise
    except (
        LookupError,
        TypeError,
        ValueError,
        AttributeError,
        ArithmeticError,
        RecursionError,
    ) as error:
        raise DamagedError(f"an entry is missing or wrong ({error})") from error
    if (result.student, result.assignment) != (student, assignment):
        raise DamagedError(f"it belongs to {result.student!r}, {result.assignment!r}")
    return result


def _check_values(result: Result) -> None:
    _demand(_is_text(result.message, optional=True), "message")
    _demand(isinstance(result.submission, dict), "submission")
    _demand(isinstance(result.versions, dict), "versions")
    _demand(isinstance(result.suite_sha256, str), "suite_sha256")
    for diagnosis in result.diagnoses or ():
        _demand(isinstance(diagnosis.exercise, str), "exercise")
        for place in diagnosis.places:
            texts = (place.kind, place.text, place.before, place.after)
            _demand(all(isinstance(text, str) for text in texts), "places")
            _demand(type(place.line) is int, "line")
    for scored in _scored(result):
        for name in ("points", "max_points"):
            _demand(_is_number(getattr(scored, name)), name)
    for exercise in result.exercises:
        _demand(isinstance(exercise.name, str), "name")
        _demand(exercise.status in EXERCISE_STATUS, "status")
        for check in exercise.checks:
            _demand(isinstance(check.id, str), "id")
            _demand(isinstance(check.passed, bool), "passed")
            _demand(_is_text(check.title), "title")
            _demand(_is_text(check.message), "message")
            _demand(_is_text(check.detail, optional=True), "detail")
            _demand(isinstance(check.show, bool), "show")
            _demand(isinstance(check.misconception, str | None), "misconception")
            _demand(all(isinstance(name, str) for name in check.carried), "carried")
            _demand(check.cause is None or _is_message(check.cause), "cause")


def _scored(result: Result) -> list[Result | ExerciseResult | CheckResult]:
    found: list[Result | ExerciseResult | CheckResult] = [result, *result.exercises]
    for exercise in result.exercises:
        found.extend(exercise.checks)
    return found


def _is_text(value: object, *, optional: bool = False) -> bool:
    if isinstance(value, Text):
        return isinstance(value.de, str) and isinstance(value.en, str)
    return optional and value is None


def _is_message(said: Message) -> bool:
    """Whether all parameters are words, numbers, texts or messages, or some messages each."""
    return all(
        bool(value) and all(map(_is_message, value))
        if isinstance(value, tuple)
        else _is_message(value)
        if isinstance(value, Message)
        else isinstance(value, str) or _is_number(value) or _is_text(value)
        for value in said.arguments.values()
    )


def _is_number(value: object) -> bool:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return number and math.isfinite(value)  # type: ignore[arg-type]


def _demand(holds: bool, name: str) -> None:
    if not holds:
        raise DamagedError(f"an entry `{name}` has a wrong value")


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if hasattr(value, "tolist"):
        return _plain(value.tolist())
    if value is None or isinstance(value, str | bool | int | float):
        return value
    return str(value)
