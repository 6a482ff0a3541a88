"""For the student: does every formula parse, and how was it read; not whether it is right."""

import io
import runpy
import sys
import traceback
from collections.abc import Iterable, Mapping
from pathlib import Path

from autograder.symbolic.grammar import FormulaError, Names
from autograder.symbolic.parser import as_source, parse
from autograder.symbolic.pretty import to_unicode

EMPTY = ("", "...", "…", "?")
OPEN = "noch offen / still open"


def look(
    formulas: Mapping[str, object],
    *,
    symbols: Iterable[str] | None = None,
    families: Iterable[str] = (),
    words: Iterable[str] = (),
) -> list[str]:
    """Print how each answer or derivation was read, and list what cannot be read.

    Parameters
    ----------
    formulas : mapping
        Name to formula, or to a list of lines.
    symbols : iterable of str, optional
        The variables that may occur; every name is read when it is left out.
    families : iterable of str
        Indexed variables such as z in z_i.
    words : iterable of str
        Names whose answer is a word and no formula.

    Returns
    -------
    list of str
        One message for each formula that cannot be read; empty when all is well.
    """
    names = Names.of(symbols, families)
    problems: list[str] = []
    for name, entry in formulas.items():
        if name in words or _is_open(entry):
            _say(f"{name}: {OPEN if _is_open(entry) else entry}")
            continue
        lines = entry if isinstance(entry, list) else [entry]
        for number, line in enumerate(lines, start=1):
            label = f"{name}[{number}]" if isinstance(entry, list) else name
            problem = _look_at(label, line, names, whole=not isinstance(entry, list))
            if problem:
                problems.append(problem)
    return problems


def _is_open(entry: object) -> bool:
    return entry is None or (isinstance(entry, str) and entry.strip() in EMPTY)


def _look_at(label: str, line: object, names: Names, *, whole: bool) -> str | None:
    if _is_open(line):
        _say(f"{label}: {OPEN}")
        return f"{label}: {OPEN}"
    try:
        drawn = to_unicode(parse(line, names, tuples=whole))
    except FormulaError as error:
        problem = f"{label}: {error.de}\n{' ' * len(label)}  {error.en}{_pointer(line, error)}"
        _say(problem)
        return problem
    indent = "\n    "
    _say(f"{label}:{indent}{drawn.replace(chr(10), indent)}")
    return None


def _pointer(line: object, error: FormulaError) -> str:
    if error.column is None or not isinstance(line, str) or len(line) > 200:
        return ""
    shown = as_source(line).replace("\n", " ").replace("\t", " ")
    return f"\n    {shown}\n    {' ' * (error.column - 1)}^"


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


def main() -> int:
    """Look at `answers.py` and `derivations.py` of this folder."""
    if isinstance(sys.stdout, io.TextIOWrapper):  # an old terminal lacks some of the signs
        sys.stdout.reconfigure(errors="replace")
    _say("So wurden die Formeln gelesen. Ob sie richtig sind, steht hier nicht.")
    _say("This is how the formulas were read. Whether they are right is not said.\n")
    problems: list[str] = []
    for path in (Path("answers.py"), Path("derivations.py")):
        if path.exists():
            formulas = _formulas(path)
            if formulas is None:
                problems.append(path.name)
            else:
                problems += look(formulas, families=("z", "s", "y"))
    if problems:
        names = ", ".join(problem.partition(":")[0] for problem in problems)
        _say(f"\nNoch nicht lesbar / not readable yet: {names}")
    return 1 if problems else 0


def _formulas(path: Path) -> dict[str, object] | None:
    """What a file holds, or None when Python itself cannot read it."""
    try:
        module = runpy.run_path(str(path))
    except Exception as error:  # noqa: BLE001 - whatever is wrong with a student's file
        where = error.lineno if isinstance(error, SyntaxError) else _line(error, path)
        _say(f"{path}, Zeile / line {where}: {type(error).__name__}: {error}")
        _say("    Jede Formel steht in Anführungszeichen, nach jeder kommt ein Komma.")
        _say("    Every formula stands in quotes, with a comma behind each.")
        return None
    answers = module.get("ANSWERS")
    formulas = dict(answers) if isinstance(answers, dict) else {}
    lines = {key: value for key, value in module.items() if key.isupper() and key != "ANSWERS"}
    kinds = (list, tuple, str)
    return formulas | {key: _listed(v) for key, v in lines.items() if isinstance(v, kinds)}


def _listed(lines: list[object] | tuple[object, ...] | str) -> list[object]:
    return [lines] if isinstance(lines, str) else list(lines)


def _line(error: Exception, path: Path) -> int:
    """The line of the file that an exception came from."""
    frames = traceback.extract_tb(error.__traceback__)
    return next((frame.lineno or 1 for frame in frames if frame.filename == str(path)), 1)
