"""Text to tree: Python's own grammar, an allow-list of its nodes, and nothing is ever run."""

from autograder.symbolic.reading.calls import FormulaReader
from autograder.symbolic.reading.grammar import MAX_NODES, MAX_TREE_DEPTH, FormulaError, Names
from autograder.symbolic.reading.leibniz import read_leibniz
from autograder.symbolic.reading.sides import ANYTHING, Asked, right_side
from autograder.symbolic.reading.sizes import check_powers
from autograder.symbolic.reading.spelling import check_spelling, decimal_comma_error
from autograder.symbolic.reading.tree import Node, count_nodes, depth
from autograder.symbolic.reading.typed import Typed, read_typed

ANY_NAME = Names()


def parse(text: object, names: Names = ANY_NAME, *, tuples: bool = False) -> Node:
    """Read one formula.

    Parameters
    ----------
    text : object
        What was written: a string, or a number that needs no quotes.
    names : Names
        The variables and indexed families the formula may use.
    tuples : bool
        Whether `(a, b)` and `a, b` are read; otherwise they are refused.

    Raises
    ------
    FormulaError
        With the column and the usual cure, in milliseconds whatever the text is.
    """
    return _parse_typed(read_typed(as_source(text)), names, tuples=tuples)


def parse_line(
    text: object,
    names: Names = ANY_NAME,
    *,
    asked: Asked = ANYTHING,
    before: Node | None = None,
    parts: int = 1,
) -> Node:
    """Read an answer or a line of a derivation, which may begin with what it is about.

    Parameters
    ----------
    text, names
        As in `parse`.
    asked : Asked
        What the task is about; without it every left-hand side of a known form is skipped.
    before : Node or None
        The line before, which a left-hand side may repeat.
    parts : int
        How many formulas are asked for; with more than one a tuple is read.

    Raises
    ------
    FormulaError
        As in `parse`, and for a left-hand side that says something else.
    """
    typed = read_typed(as_source(text))

    def read(part: Typed) -> Node:
        return _parse_typed(part, names, tuples=parts > 1)

    typed = right_side(typed, names, read, asked, before)
    tree = read(typed)
    if parts > 1 and tree.kind == "tuple" and len(tree.args) != parts:
        error = decimal_comma_error(typed.text)
        if error is not None:
            raise FormulaError(error.de, error.en, typed.column(error.column))
    return tree


def _parse_typed(typed: Typed, names: Names, *, tuples: bool) -> Node:
    try:
        typed = read_leibniz(typed, names)
        return _parse_tree(typed.text, names, tuples=tuples)
    except FormulaError as error:
        raise FormulaError(error.de, error.en, typed.column(error.column)) from None


def _parse_tree(line: str, names: Names, *, tuples: bool) -> Node:
    check_spelling(line)
    reader = FormulaReader(line, names)
    tree = reader.read(reader.grammar(), 0)
    if tree.kind == "tuple" and not tuples:
        raise decimal_comma_error(line) or FormulaError(
            "Hier ist eine einzelne Formel gesucht, kein Tupel.",
            "A single formula is asked for here, not a tuple.",
            line.index(",") + 1 if "," in line else None,
        )
    if count_nodes(tree) > MAX_NODES or depth(tree) > MAX_TREE_DEPTH:
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
