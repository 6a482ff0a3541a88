"""Formulas in sentences, drawn as they were read: for the page, for the terminal."""

import functools
import string

from markupsafe import Markup

from autograder.symbolic import parse, to_mathml, to_unicode
from autograder.symbolic.reading.grammar import FormulaError, Names
from autograder.symbolic.reading.tree import Node

# Any name is read here, and every letter may carry an index: what stands on a page was judged.
_FUNCTIONS = dict.fromkeys("fghuvFG", 0)  # abstract ones, with any number of arguments
_INDEXED = Names.of(None, string.ascii_letters, _FUNCTIONS)
_PLAIN = Names.of(None, (), _FUNCTIONS)


def formula_mathml(text: str, *, block: bool = False) -> Markup | None:
    """A formula as MathML, or None for what is none."""
    tree = _read_formula(text)
    # Everything of the text that gets into an element is escaped where it gets there.
    return None if tree is None else Markup(to_mathml(tree, block=block))  # noqa: S704


def drawn(text: str) -> str | None:
    """A formula in one or several lines of characters, or None for what is none."""
    tree = _read_formula(text)
    return None if tree is None else to_unicode(tree)


@functools.lru_cache(maxsize=4096)
def _read_formula(text: str) -> Node | None:
    for names in (_INDEXED, _PLAIN):
        try:
            return parse(text, names, tuples=True)
        except FormulaError:
            continue
    return None
