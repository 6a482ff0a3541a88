"""Hand-ins that try to carry hidden values onto their own pages, and a search for what got there.

As a program (`python -m tests.report.redaction ASSIGNMENT`) it grades wrong hand-ins of the real
course in this process, notes what the suite hands over and compares with, renders the pages of
every level, and prints what it found there as JSON.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from autograder.batch.suite import suite_sha256
from autograder.content.discover import find_assignment
from autograder.content.variants import module_files, mutants, with_mutant
from autograder.course.course import find_course
from autograder.course.records import LANGUAGES, Assignment, CheckResult, Level, Submission
from autograder.grading.suite_runner import Graded, grade_all
from autograder.grading.suite_state import Grading
from autograder.report.feedback import render_html
from autograder.report.markdown import render_markdown
from autograder.report.view import Misconception
from autograder.report.visibility import shown
from autograder.sandbox.choose import open_box
from autograder.sandbox.session import Session

REPOSITORY = Path(__file__).parents[2]
MUTANTS = 6
REDACTED = (Level.PUBLIC, Level.SENTENCES, Level.VALUES)
_NUMBER = re.compile(r"(?<![\w.,#])[-−]?(\d+(?:[.,]\d+)?(?:e[-+]?\d+)?)(?![\w])")
_DIGITS = 5  # a number with fewer could stand on a page by chance

# Each is put in the place of every function of the hand-in: it knows its arguments.
ECHOES = {
    "error": "raise ValueError(f'{a} {k}')",
    "name": "raise NameError(f\"name '{_word(a)}' is not defined\")",
    "attribute": "raise AttributeError(f\"'{_word(a)}' object has no attribute '{_word(a)}'\")",
    "shapes": "raise ValueError(f'operands could not be broadcast together with shapes {_shape(a)} (2,) ')",
    "kind": "raise type(_word(a), (Exception,), {})('x')",
    "index": "raise IndexError(f'index {_first(a)} is out of bounds for axis 0 with size 3')",
    "text": "return f'{a} {k}'",
    "shape": "return np.zeros((0, *_shape(a)))",
    "class": "return type(_word(a), (), {})()",
    "warning": "import warnings; warnings.warn(f'{a} {k}'); return np.float64(_first(a)) + 1",
    "value": "return a[0] if a else 0.0",
}
_ECHO = """

import functools as _functools


def _numbers(a):
    for value in a:
        try:
            yield from np.ravel(np.asarray(value, dtype=float)).tolist()
        except (TypeError, ValueError):
            continue


def _first(a):
    return next(_numbers(a), 0.0)


def _word(a):
    return "v" + "".join(c if c.isdigit() else "_" for c in repr(_first(a)))


def _shape(a):
    digits = "".join(c for c in repr(_first(a)) if c.isdigit())[:12]
    return tuple(int(digits[i : i + 6] or 1) for i in (0, 6))


def _echo(*a, **k):
    {body}


for _name, _value in list(globals().items()):
    if isinstance(_value, type) and not _name.startswith("_"):
        for _method in list(vars(_value)):
            if not _method.startswith("__") and callable(getattr(_value, _method)):
                setattr(_value, _method, lambda self, *a, **k: _echo(*a, **k))
    elif callable(_value) and getattr(_value, "__module__", None) == __name__:
        if not _name.startswith("_"):
            globals()[_name] = _functools.wraps(_value)(lambda *a, **k: _echo(*a, **k))
"""


def variants(assignment: Assignment) -> dict[str, dict[str, bytes]]:
    """A few mutants, and the solution with every function replaced by an echo."""
    known = list(mutants(assignment))
    step = max(1, len(known) // MUTANTS)
    found = {mutant.name: with_mutant(assignment, mutant) for mutant in known[::step]}
    right = module_files(assignment, assignment.solution)
    main = f"{assignment.modules[0]}.py"
    for name, body in ECHOES.items():
        found[f"echo_{name}"] = right | {main: right[main] + _ECHO.format(body=body).encode()}
    return found


def grade(assignment: Assignment, seed: int) -> tuple[dict[str, Graded], list[float]]:
    """The results, and every number that went into the sandbox or came back."""
    seen: set[float] = set()
    exchange = Session._exchange

    def noting(self: Session, connection: object, operation: str, *arguments: object) -> object:
        seen.update(numbers_in(arguments))
        value = exchange(self, connection, operation, *arguments)  # type: ignore[arg-type]
        seen.update(numbers_in(value))
        return value

    graded: dict[str, Graded] = {}
    with tempfile.TemporaryDirectory() as scratch:
        submissions = []
        for name, files in variants(assignment).items():
            folder = Path(scratch, name)
            folder.mkdir()
            for file, content in files.items():
                (folder / file).write_bytes(content)
            submissions.append(Submission(student=name, assignment=assignment.name, folder=folder))
        files_too = assignment.files or bool(assignment.data)
        box = open_box("auto", files=files_too, limits=assignment.limits)
        grading = Grading(assignment, seed, box)
        Session._exchange = noting  # type: ignore[method-assign, assignment]
        try:
            suite = suite_sha256(assignment, seed)
            grade_all(grading, submissions, lambda g: graded.update({g.result.student: g}), suite)
        finally:
            Session._exchange = exchange  # type: ignore[method-assign]
            grading.close()
    return graded, sorted(seen)


def numbers_in(value: object) -> Iterator[float]:
    """The numbers in plain data that have enough digits to be recognised."""
    if isinstance(value, np.ndarray) and value.dtype.kind == "f":
        yield from (float(v) for v in value.ravel()[:2000] if np.isfinite(v) and long(f"{v:.9g}"))
    elif isinstance(value, (float, np.floating)) and np.isfinite(value):
        if long(f"{float(value):.9g}"):
            yield float(value)
    elif isinstance(value, dict):
        for entry in value.values():
            yield from numbers_in(entry)
    elif isinstance(value, (list, tuple)):
        for entry in value:
            yield from numbers_in(entry)


def long(token: str) -> bool:
    """Whether a number has enough digits to be no coincidence."""
    digits = re.sub(r"e.*|[^\d]", "", token).strip("0")
    return len(digits) >= _DIGITS


def told(text: str) -> set[str]:
    """The long numbers in a text; a decimal comma becomes a point."""
    return {n.replace(",", ".") for n in _NUMBER.findall(text) if long(n)}


def close(token: str, hidden: np.ndarray) -> bool:
    """Whether a number on a page is a hidden one, rounded to its digits."""
    mantissa, _, exponent = token.partition("e")
    if abs(int(exponent or 0)) > sys.float_info.max_10_exp:
        return False  # a piece of a fingerprint
    unit = 10.0 ** (int(exponent or 0) - len(mantissa.partition(".")[2]))
    return bool(np.any(np.abs(np.abs(hidden) - float(token)) <= 0.51 * unit))


def searched(
    graded: Graded, assignment: Assignment, hidden: list[float], levels: tuple[Level, ...]
) -> list[str]:
    """What of the hidden is on a student's pages."""
    checks = [c for e in graded.result.exercises for c in e.checks]
    known = {
        m.name: Misconception(title=m.title, hint=m.hint, lecture=m.lecture)
        for m in mutants(assignment)
    }
    found = []
    for level in levels:
        for language in LANGUAGES:
            secret = np.array([*hidden, *_of_details(checks, language)])
            view = shown(
                graded.result,
                assignment,
                level=level,
                language=language,
                run=graded.run,
                misconceptions=known,
            )
            html = re.sub(r"<(style|script)>.*?</\1>|<[^>]*>", " ", render_html(view), flags=re.S)
            pages = (html, render_markdown(view))
            allowed = told(" ".join(_allowed(checks, level, language)))
            for token in {n for page in pages for n in told(page)} - allowed:
                if close(token, secret):
                    where = next((c.id for c in checks if token in told(c.message[language])), "?")
                    found.append(f"{graded.result.student} {level} {language}: {token} ({where})")
    return found


def _of_details(checks: list[CheckResult], language: str) -> Iterator[float]:
    for check in checks:
        if check.detail is not None:
            yield from map(float, told(check.detail[language]))


def _allowed(checks: list[CheckResult], level: Level, language: str) -> Iterator[str]:
    for check in checks:
        yield check.title[language]
        if check.show and check.detail is not None and level is Level.VALUES:
            yield check.detail[language]


def main() -> None:
    """Print counts and findings for one assignment."""
    course = find_course(REPOSITORY)
    assignment = find_assignment(course, sys.argv[1])
    graded, hidden = grade(assignment, course.seed)

    def leaks(*levels: Level) -> list[str]:
        return [s for g in graded.values() for s in searched(g, assignment, hidden, levels)]

    document = {
        "hand_ins": len(graded),
        "hidden": len(hidden),
        "details": sum(
            c.detail is not None
            for g in graded.values()
            for e in g.result.exercises
            for c in e.checks
        ),
        "leaks": leaks(*REDACTED),
        "shown": len(leaks(Level.EVERYTHING)),
        "status": sorted({str(g.result.status) for g in graded.values()}),
    }
    print(json.dumps(document, ensure_ascii=False), file=sys.__stdout__)


if __name__ == "__main__":
    main()
