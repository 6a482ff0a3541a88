"""For the student: does every formula parse, and how was it read; not whether it is right."""

import importlib
import io
import os
import runpy
import sys
import traceback
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from autograder.symbolic.drawing.pretty import to_unicode
from autograder.symbolic.reading.grammar import FormulaError, Names
from autograder.symbolic.reading.parser import as_source, parse, parse_line
from autograder.symbolic.reading.plain import to_text
from autograder.symbolic.reading.renaming import other_variable, renamed
from autograder.symbolic.reading.sides import ANYTHING, Asked
from autograder.symbolic.reading.tree import Node

EMPTY = ("", "...", "…", "?")
WORDS = {
    "de": {
        "open": "noch offen",
        "renamed": "{}: {} steht hier für {}",
        "head": "So wurden die Formeln gelesen. Ob sie richtig sind, steht hier nicht.",
        "problems": "Noch nicht lesbar: {}",
        "line": "{}, Zeile {}: {}: {}",
        "quotes": "Jede Formel steht in Anführungszeichen, und nach jeder kommt ein Komma.",
    },
    "en": {
        "open": "still open",
        "renamed": "{}: {} stands for {} here",
        "head": "This is how the formulas were read. Whether they are right is not said here.",
        "problems": "Not readable yet: {}",
        "line": "{}, line {}: {}: {}",
        "quotes": "Every formula stands in quotes, with a comma behind each.",
    },
}
TASKS: dict[str, dict[str, Any]] = {}  # filled when the file for students is made


def look(formulas: Mapping[str, object], group: str) -> list[str]:
    """Print how each answer or derivation was read, and list what cannot be read.

    Parameters
    ----------
    formulas : mapping
        Name to formula, or to a list of lines.
    group : str
        answers or derivations: which names a formula may use depends on its task.

    Returns
    -------
    list of str
        One message for each formula that cannot be read; empty when all is well.
    """
    problems: list[str] = []
    for name, entry in formulas.items():
        task = _Task(name, TASKS.get(f"{group}.{name}", {}), alone=not isinstance(entry, list))
        if task.word or _is_open(entry):
            _print_line(f"{name}: {_sentences()['open'] if _is_open(entry) else entry}")
        else:
            problems += task.look(entry if isinstance(entry, list) else [entry])
    return problems


def read_lines(name: str, lines: list[object]) -> list[str]:
    """The lines of a derivation in the grammar's own writing, without what cannot be read."""
    task = _Task(name, TASKS.get(f"derivations.{name}", {}), alone=False)
    task.look(lines)
    return task.read


class _Task:
    """Looks at the lines of one task, with the names that it knows."""

    def __init__(self, name: str, task: Mapping[str, Any], *, alone: bool) -> None:
        self.name = name
        self.alone = alone
        self.word = bool(task.get("word"))
        self.parts = int(task.get("parts", 1))
        known = (task.get("symbols"), task.get("families", ()), task.get("functions"))
        self.names = Names.of(*known)
        self.asked = ANYTHING
        self.before: Node | None = None
        self.read: list[str] = []
        if task:
            about = parse(task["asked"], self.names, tuples=True) if task["asked"] else None
            self.asked = Asked(name=name if alone else "", formula=about)
            self.before = None if alone else about
        else:
            self.parts = 9 if alone else 1

    def look(self, lines: list[object]) -> list[str]:
        """What is wrong with each of the lines that cannot be read."""
        other = None if self.alone else other_variable(lines, self.names)
        if other is not None:
            self._rename_variable(next(iter(self.names.symbols or ())), other)
        numbered = [f"{self.name}[{number}]" for number in range(1, len(lines) + 1)]
        labels = [self.name] if self.alone else numbered
        found = (self._show_line(*pair) for pair in zip(labels, lines, strict=True))
        return [problem for problem in found if problem]

    def _rename_variable(self, own: str, other: str) -> None:
        _print_line(_sentences()["renamed"].format(self.name, other, own))
        self.names = replace(self.names, symbols=frozenset([other]))
        if self.asked.formula is not None:
            self.before = renamed(self.asked.formula, own, other)
            self.asked = replace(self.asked, formula=self.before)

    def _show_line(self, label: str, line: object) -> str | None:
        if _is_open(line):
            still_open = f"{label}: {_sentences()['open']}"
            _print_line(still_open)
            return still_open
        try:
            tree = parse_line(
                line, self.names, asked=self.asked, before=self.before, parts=self.parts
            )
        except FormulaError as error:
            said = error.de if _sentences() is WORDS["de"] else error.en
            problem = f"{label}: {said}{_pointer(line, error)}"
            _print_line(problem)
            return problem
        self.before = None if self.alone else tree
        self.read.append(to_text(tree))
        indent = "\n    "
        _print_line(f"{label}:{indent}{to_unicode(tree).replace(chr(10), indent)}")
        return None


def _is_open(entry: object) -> bool:
    return entry is None or (isinstance(entry, str) and entry.strip() in EMPTY)


def _pointer(line: object, error: FormulaError) -> str:
    if error.column is None or not isinstance(line, str) or len(line) > 200:
        return ""
    shown = as_source(line).replace("\n", " ").replace("\t", " ")
    return f"\n    {shown}\n    {' ' * (error.column - 1)}^"


def _sentences() -> dict[str, str]:
    """The sentences of the language that the other tools of the folder speak."""
    folder = Path(__file__).resolve().parent
    if str(folder / "tools") not in sys.path:
        sys.path.append(str(folder / "tools"))
    try:
        return WORDS[str(importlib.import_module("workspace").language(folder))]
    except ImportError:
        return WORDS["de" if os.environ.get("DESK_LANGUAGE") == "de" else "en"]


def _print_line(text: str) -> None:
    sys.stdout.write(text + "\n")


def main() -> int:
    """Look at `answers.py` and `derivations.py` of this folder."""
    if isinstance(sys.stdout, io.TextIOWrapper):  # an old terminal lacks some of the signs
        sys.stdout.reconfigure(errors="replace")
    _print_line(_sentences()["head"] + "\n")
    problems: list[str] = []
    for group in ("answers", "derivations"):
        path = Path(f"{group}.py")
        if path.exists():
            formulas = _read_formulas(path)
            problems += [path.name] if formulas is None else look(formulas, group)
    if problems:
        names = ", ".join(problem.partition(":")[0] for problem in problems)
        _print_line("\n" + _sentences()["problems"].format(names))
    return 1 if problems else 0


def _read_formulas(path: Path) -> dict[str, object] | None:
    """What a file holds, or None when Python itself cannot read it."""
    try:
        module = runpy.run_path(str(path))
    except Exception as error:  # noqa: BLE001 - whatever is wrong with a student's file
        where = error.lineno if isinstance(error, SyntaxError) else _line_number(error, path)
        _print_line(_sentences()["line"].format(path, where, type(error).__name__, error))
        _print_line(f"    {_sentences()['quotes']}")
        return None
    answers = module.get("ANSWERS")
    formulas = dict(answers) if isinstance(answers, dict) else {}
    lines = {key: value for key, value in module.items() if key.isupper() and key != "ANSWERS"}
    kinds = (list, tuple, str)
    return formulas | {key: _as_list(v) for key, v in lines.items() if isinstance(v, kinds)}


def _as_list(lines: list[object] | tuple[object, ...] | str) -> list[object]:
    return [lines] if isinstance(lines, str) else list(lines)


def _line_number(error: Exception, path: Path) -> int:
    """The line of the file that an exception came from."""
    frames = traceback.extract_tb(error.__traceback__)
    return next((frame.lineno or 1 for frame in frames if frame.filename == str(path)), 1)
