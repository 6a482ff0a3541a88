"""Text to tree: Python's own grammar, an allow-list of its nodes, and nothing is ever run."""

from autograder.symbolic.calls import FormulaReader
from autograder.symbolic.grammar import MAX_NODES, MAX_TREE_DEPTH, FormulaError, Names
from autograder.symbolic.sizes import check_powers
from autograder.symbolic.spelling import check_spelling, decimal_comma
from autograder.symbolic.tree import Node, count, depth

ANY_NAME = Names()


def parse(text: object, names: Names = ANY_NAME, *, tuples: bool = False) -> Node:
    """Read one formula.

    Parameters
    ----------
    text : object
        What the student wrote: a string, or a number that needs no quotes.
    names : Names
        The variables and indexed families the formula may use.
    tuples : bool
        Whether `(a, b)` and `a, b` are read; otherwise they are refused.

    Raises
    ------
    FormulaError
        With the column and the usual cure, in milliseconds whatever the text is.
    """
    source = as_source(text)
    check_spelling(source)
    line = "".join(" " if sign in "\n\t\r" else sign for sign in source)
    start = len(line) - len(line.lstrip())
    reader = FormulaReader(line, start, names)
    tree = reader.read(reader.grammar(), 0)
    if tree.kind == "tuple" and not tuples:
        raise decimal_comma(line) or FormulaError(
            "Hier ist eine einzelne Formel gesucht, kein Tupel.",
            "A single formula is asked for here, not a tuple.",
            line.index(",") + 1 if "," in line else None,
        )
    if count(tree) > MAX_NODES or depth(tree) > MAX_TREE_DEPTH:
        raise FormulaError(
            "Die Formel ist zu groß oder zu verschachtelt.",
            "The formula is too large or too deeply nested.",
        )
    check_powers(tree)
    return tree


def as_source(text: object) -> str:
    """The text itself; a bare number as text; anything else is refused."""
    if isinstance(text, str):
        return text
    if isinstance(text, int | float) and not isinstance(text, bool) and abs(text) < 10**15:
        return repr(text)
    if isinstance(text, tuple | list) and 0 < len(text) < 10:
        parts = [as_source(part) for part in text if not isinstance(part, tuple | list)]
        if len(parts) == len(text):
            return "(" + ", ".join(parts) + ",)"
    raise FormulaError(
        'Die Formel muss ein Text in Anführungszeichen sein, zum Beispiel "2*x".',
        'The formula must be text in quotes, for example "2*x".',
    )
