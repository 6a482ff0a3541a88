"""`dL/da` and `d/dx (...)`, as lectures write a derivative, in the grammar's own writing."""

import re

from autograder.symbolic.reading.grammar import FormulaError, Names, plain_name
from autograder.symbolic.reading.typed import Typed

_QUOTIENT = re.compile(r"(?<![\w.)])d([^\W\d_]\w*)/d([^\W\d_]\w*)(?!\w| *[(\[])")
_OPERATOR = re.compile(r"(?<![\w.)])d */ *d([^\W\d_]\w*)(?: *|( +[^\W\d]\w*))\(")
_LEFT = re.compile(r"(?<![\w.)])d */ *d([^\W\d_]\w*)(?!\w)")
_BEHIND = re.compile(r" *(\*\*|\(|/)")  # of the bracket, or of what stands behind it as well?
_NOTHING = re.compile(r" *($|[),])")


def read_leibniz(typed: Typed, names: Names) -> Typed:
    """The text with derivatives as `Derivative(f, x)`, where the names are those of the task.

    Raises
    ------
    FormulaError
        For a `d/dx` that is followed neither by a bracket nor by one call at the end: how far it
        reaches is not guessed.
    """

    def quotient(found: re.Match[str]) -> str:
        above, below = found.groups()
        fits = _is_variable(above, names) and _is_variable(below, names)
        return f"Derivative({above}, {below})" if fits else found[0]

    typed = typed.replace_matches(_QUOTIENT, quotient)
    for found in reversed(list(_OPERATOR.finditer(typed.text))):
        typed = _rewrite_operator(typed, found, names)
    for found in _LEFT.finditer(typed.text):
        if _is_variable(found[1], names) and "d" not in (names.symbols or ()):
            raise FormulaError(
                f"Nach d/d{found[1]} gehört alles, was abgeleitet wird, in eine Klammer: "
                f"Derivative(..., {found[1]}).",
                f"Behind d/d{found[1]} all that is differentiated belongs in brackets: "
                f"Derivative(..., {found[1]}).",
                found.start() + 1,
            )
    return typed


def _is_variable(name: str, names: Names) -> bool:
    if names.symbols is None:
        return True
    plain = plain_name(name)
    known = plain in names.symbols or plain.replace("_", "") in names.symbols
    return known or plain.partition("_")[0] in names.families


def _rewrite_operator(typed: Typed, found: re.Match[str], names: Names) -> Typed:
    text, variable = typed.text, found[1]
    end = bracket_end(text, found.end() - 1)
    if end is None or not _is_variable(variable, names) or "d" in (names.symbols or ()):
        return typed
    if not _NOTHING.match(text, end) if found[2] else _BEHIND.match(text, end):
        return typed
    body = text[found.end(1) : end].strip(" ")
    start = found.start()
    inner = text.index(body, found.end(1))
    written = f"Derivative({body}, {variable})"
    places = [typed.places[start]] * len("Derivative(") + list(typed.places[inner:end])
    places += [typed.places[end - 1]] * (len(written) - len(places))
    return Typed(
        text[:start] + written + text[end:],
        (*typed.places[:start], *places, *typed.places[end:]),
    )


def bracket_end(text: str, start: int) -> int | None:
    """Where the bracket that opens at `start` has closed, or None."""
    level = 0
    for place in range(start, len(text)):
        level += (text[place] in "([") - (text[place] in ")]")
        if level == 0:
            return place + 1
    return None
