"""Helps with one exercise in three steps: each time it is asked, a little more.

Belongs to the folder and is no exercise: there is nothing to be changed here.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Any

from nearest import find_mistake
from progress import FAILED, PASSED, Outcome, Progress, is_formula
from workspace import Exercise, Workspace, short_name

WORDS = {
    "de": {
        "hint": "Tipp zu {} ({} von {}): {}",
        "more": "Noch ein Schritt: pytest {}",
        "read": "Nachlesen: {}.",
        "again": "Lies den Abschnitt dazu in statement.de.html noch einmal.",
        "near": "Ändert man hier etwas, bestehen die öffentlichen Tests:\n    {}",
        "made": "Dieser Wert entsteht hier:\n    {}",
        "look": "Rechne diese Zeile von Hand nach und vergleiche jeden Schritt:\n    {}",
        "formula": "Setze Zahlen ein: Hat jede Zeile denselben Wert wie die davor?",
        "words": "Lies die Frage noch einmal, und beantworte jeden ihrer Teile mit einem Satz.",
    },
    "en": {
        "hint": "Hint for {} ({} of {}): {}",
        "more": "One step more: pytest {}",
        "read": "Read again: {}.",
        "again": "Read its part of statement.en.html again.",
        "near": "With a change here the public tests pass:\n    {}",
        "made": "This value is computed here:\n    {}",
        "look": "Work this line out by hand and compare every step:\n    {}",
        "formula": "Put in numbers: has every line the same value as the one before?",
        "words": "Read the question again, and answer each of its parts in one sentence.",
    },
}
LOOKS = 2  # the step before which the line is looked for
_KEPT = "exercises/hints"
_VALUE = re.compile(r"(\w+) = ")  # so begins what a test says of one of several values
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ`])")


def hint(exercise: Exercise, progress: Progress, cache: Any, option: str = "--hint") -> str:
    """The next step for an exercise: the first again when the tests say something else.

    Parameters
    ----------
    cache : pytest.Cache or None
        Keeps how often it was asked.
    option : str
        How it was asked for.
    """
    words = WORDS[progress.language]
    failing = _failing_outcome(exercise, progress)
    kept = cache.get(_KEPT, {}) if cache else {}
    about, asked = kept.get(exercise.name, ("", 0))
    said = failing.said if failing else ""
    asked = asked + 1 if about == said else 1
    where = (
        _place_sentence(exercise, failing, progress, look_for_it=asked == LOOKS) if failing else ""
    )
    found = steps(exercise, failing, progress.language, where)
    number = min(asked, len(found))
    if cache:
        cache.set(_KEPT, kept | {exercise.name: (said, number)})
    told = words["hint"].format(exercise.name, number, len(found), found[number - 1])
    return told if number == len(found) else f"{told}\n{words['more'].format(option)}"


def _place_sentence(
    exercise: Exercise, failing: Outcome, progress: Progress, *, look_for_it: bool
) -> str:
    """A sentence with the line that is wrong, or in which the wrong value is computed."""
    words, workspace = WORDS[progress.language], progress.workspace
    is_code = exercise.file.endswith(".py") and not is_formula(exercise.name)
    if look_for_it and is_code and failing.verdict == FAILED:
        near = find_mistake(workspace, exercise, progress.language)
        if near:
            return words["near"].format(near)
    line = value_line(workspace, exercise, failing.said)
    return words["made"].format(line) if line else ""


def steps(
    exercise: Exercise, failing: Outcome | None, language: str, where: str = ""
) -> list[str]:
    """Where to look, what to do, and a value to be worked out by hand.

    Parameters
    ----------
    failing : Outcome or None
        A test that does not pass.
    where : str
        A sentence with the line that is wrong, where it is known.
    """
    words = WORDS[language]
    first, *rest = _SENTENCE.split((exercise.hint or {}).get(language, "")) or [""]
    read = (exercise.read or {}).get(language, "")
    reading = words["read"].format(read) if read else words["again"]
    if failing is not None and failing.looks:  # the mistake itself shows in a public value
        value = f"{failing.said.splitlines()[0]}\n{failing.looks}"
        if where:  # what is said to everybody comes last
            return [value, f"{where}\n{reading}", " ".join([first, *rest])]
        first, rest = value, [first, *rest]
    if exercise.manual:
        last = words["words"]
    elif failing is not None and failing.call:
        last = words["look"].format(failing.call)
    else:
        last = words["formula"]
    second = " ".join([*rest, reading])
    return [step for step in (first, f"{where}\n{second}" if where else second, last) if step]


def value_line(workspace: Workspace, exercise: Exercise, said: str) -> str:
    """The line of an exercise that makes the value of which a test speaks; empty if none does."""
    value, source = _VALUE.match(said), workspace.source(exercise.file)
    if value is None or isinstance(source, str):
        return ""
    name = short_name(exercise.name)
    bodies = [n for n in ast.walk(source) if isinstance(n, ast.FunctionDef) and n.name == name]
    found = next((n for body in bodies for n in _assigning_lines(body, value[1])), 0)
    if not found:
        return ""
    text = (workspace.folder / exercise.file).read_text(encoding="utf-8-sig", errors="replace")
    return f"{exercise.file}:{found}: {text.splitlines()[found - 1].strip()}"


def _assigning_lines(body: ast.FunctionDef, name: str) -> Iterator[int]:
    """The lines that assign to a name, or put a value below a key of that name."""
    for node in ast.walk(body):
        if isinstance(node, ast.Assign):
            targets = [getattr(t, "slice", t) for t in node.targets]
            if any(name in (getattr(t, "id", ""), getattr(t, "value", "")) for t in targets):
                yield node.lineno
        elif isinstance(node, ast.Dict):
            entries = zip(node.keys, node.values, strict=True)
            found = (value for key, value in entries if getattr(key, "value", None) == name)
            yield from (v.lineno for v in found if not isinstance(v, ast.Name))  # named elsewhere


def _failing_outcome(exercise: Exercise, progress: Progress) -> Outcome | None:
    return next((o for o in progress.outcomes_of(exercise.name) if o.verdict != PASSED), None)
