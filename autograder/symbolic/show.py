"""For the student: does every formula parse, and how was it read; not whether it is right."""

import runpy
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from autograder.symbolic.grammar import FormulaError, Names
from autograder.symbolic.parser import as_source, parse
from autograder.symbolic.pretty import to_unicode

EMPTY = ("", "...", "…", "?")


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
        empty = entry is None or (isinstance(entry, str) and entry.strip() in EMPTY)
        if name in words or empty:
            _say(f"{name}: {entry if name in words else '-'}")
            continue
        lines = entry if isinstance(entry, list) else [entry]
        for number, line in enumerate(lines, start=1):
            label = f"{name}[{number}]" if isinstance(entry, list) else name
            problem = _look_at(label, line, names, whole=not isinstance(entry, list))
            if problem:
                problems.append(problem)
    return problems


def _look_at(label: str, line: object, names: Names, *, whole: bool) -> str | None:
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
    formulas: dict[str, object] = {}
    for path in (Path("answers.py"), Path("derivations.py")):
        if path.exists():
            module = runpy.run_path(str(path))
            formulas.update(module.get("ANSWERS", {}))
            named = {key: value for key, value in module.items() if key.isupper()}
            formulas.update({k: v for k, v in named.items() if isinstance(v, list)})
    return 1 if look(formulas, families=("z", "s", "y")) else 0
