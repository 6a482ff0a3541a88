"""A derivation written in another letter than the task's: `sigma(z)` where it is about x."""

import re
from collections.abc import Sequence
from dataclasses import replace

from autograder.symbolic.reading.grammar import (
    FORMS,
    FUNCTIONS,
    PRIME,
    FormulaError,
    Names,
    plain_name,
)
from autograder.symbolic.reading.parser import as_source, parse_line
from autograder.symbolic.reading.sides import Asked
from autograder.symbolic.reading.tree import Node, symbol
from autograder.symbolic.reading.typed import read_typed

_WORD = re.compile(rf"(?<![\w.])[^\W\d]\w*(?![\w{PRIME}])")
_SHORT = 2  # letters of a variable


def other_variable(lines: Sequence[object], names: Names) -> str | None:
    """The letter that stands for the task's only variable in every line, or None.

    Parameters
    ----------
    lines : sequence
        The lines as they were written.
    names : Names
        What the task knows; with more than one variable nothing is guessed.

    Returns
    -------
    str or None
        None also where the task's own letter occurs, or two others, or a line stays unreadable.
    """
    if names.symbols is None or len(names.symbols) != 1 or names.families:
        return None
    found = set().union(*(_short_names(line) for line in lines), set())
    if len(found) != 1 or found & names.symbols:
        return None
    (letter,) = found
    try:
        for line in lines:
            parse_line(line, replace(names, symbols=frozenset(found)))
    except FormulaError:
        return None
    return letter


def parse_renamed(
    text: object, names: Names, other: str | None, *, asked: Asked, before: Node | None
) -> Node:
    """A line in the task's own letter, as `parse_line` reads it, if it is written in another.

    Parameters
    ----------
    other : str or None
        What `other_variable` found in all lines.
    asked, before
        In the task's own letter.
    """
    if other is None or names.symbols is None:
        return parse_line(text, names, asked=asked, before=before)
    (own,) = names.symbols
    about = asked.formula and renamed(asked.formula, own, other)
    tree = parse_line(
        text,
        replace(names, symbols=frozenset([other])),
        asked=replace(asked, formula=about),
        before=before and renamed(before, own, other),
    )
    return renamed(tree, other, own)


def renamed(tree: Node, old: str, new: str) -> Node:
    """The tree with one variable called differently."""
    if tree == symbol(old):
        return symbol(new)
    return Node(tree.kind, tuple(renamed(part, old, new) for part in tree.args), tree.value)


def _short_names(line: object) -> set[str]:
    """The short names in a text that are no function and no constant."""
    try:
        text = read_typed(as_source(line)).text
    except FormulaError:
        return set()
    words = {plain_name(word) for word in _WORD.findall(text.rpartition("=")[2])}
    words -= {"d", *(f"d{word}" for word in words)}  # d/dz
    known = {*FUNCTIONS, *FORMS, "e", "E", "pi", "if", "else"}
    return {word for word in words - known if len(plain_name(word)) <= _SHORT or word == "theta"}
