"""Slips of writing that can be seen in the bare text: each with its column and its cure."""

import re

from autograder.symbolic.grammar import FUNCTIONS, GREEK, MAX_DEPTH, MAX_LENGTH, FormulaError

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+-*/(),.[] ")
_CURES = {
    "^": ("Potenzen schreibt man mit ** statt ^: x**2.",
          "Write powers with ** instead of ^: x**2."),
    "{": ("Nur runde Klammern: ( statt {.", "Round brackets only: ( instead of {."),
    "}": ("Nur runde Klammern: ) statt }.", "Round brackets only: ) instead of }."),
    "|": ("Den Betrag schreibt man abs(x).", "Write the absolute value as abs(x)."),
    "!": ("Fakultäten kommen hier nicht vor.", "There are no factorials here."),
    ":": ("Ein Doppelpunkt gehört in keine Formel; geteilt wird mit /.",
          "A colon has no place in a formula; divide with /."),
    ";": ("Teile trennt man mit einem Komma.", "Separate parts with a comma."),
    "%": ("Das Zeichen % gehört in keine Formel.", "The sign % has no place in a formula."),
    "'": ("Eine Ableitung schreibt man Derivative(f, x), nicht f'(x); Anführungszeichen stehen "
          "nur außen um die ganze Formel.",
          "Write a derivative as Derivative(f, x), not f'(x); quotes stand only around the whole "
          "formula."),
    '"': ("Anführungszeichen stehen nur außen um die ganze Formel.",
          "Quotes stand only around the whole formula."),
    "\\": ("Schreibe die Formel wie in Python, nicht in LaTeX.",
           "Write the formula as in Python, not in LaTeX."),
    "$": ("Schreibe die Formel wie in Python, nicht in LaTeX.",
          "Write the formula as in Python, not in LaTeX."),
    "#": ("Kommentare gehören nicht in die Formel.", "Comments do not belong in the formula."),
}  # fmt: skip
_TYPED = {
    "−": "-", "–": "-", "—": "-", "‐": "-", "·": "*", "×": "*", "∗": "*", "⋅": "*", "÷": "/",
    "∕": "/", "⁄": "/", "²": "**2", "³": "**3", "√": "sqrt(...)", "∑": "Sum(...)",
    "∂": "Derivative(...)", "½": "1/2", "（": "(", "）": ")", "，": ",",
}  # fmt: skip
_LOOKALIKES = dict(zip("аеорсухіјѕԁһᴠꜱАВЕКМНОРСТХҮ", "aeopcyxijsdhvsABEKMHOPCTXY", strict=True))

_NAME = "[A-Za-z_\u0370-\u03ff\u00b5]"
_FUNCTION = "|".join(sorted(FUNCTIONS, key=len, reverse=True))
_NUMBER_THEN_NAME = re.compile(
    rf"(?<![\w.])((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?) *(?={_NAME})(?![eE][+-]?\d)(\w+)"
)
_FUNCTION_WITHOUT_BRACKETS = re.compile(rf"(?<!\w)({_FUNCTION}) +(\w+)")
_NEIGHBOURS = re.compile(rf"(?<!\w)(\w+|\)) +(?={_NAME}|\d|\()(\w+|\()")
_BRACKET_THEN = re.compile(r"\) *(\(|\w)")
_DECIMAL_COMMA = re.compile(r"(?<![\w.])(\d+),(\d+)(?![\w.])")
_WORDS = frozenset(["if", "else", "and", "or", "not", "in", "is", "lambda", "for", "await"])


def check_spelling(text: str) -> None:
    """Refuse a text that cannot be a formula, with a cure where one is known.

    Raises
    ------
    FormulaError
        For what can be seen without parsing; a text that passes may still be no formula.
    """
    if len(text) > MAX_LENGTH:
        raise FormulaError(
            f"Die Formel ist zu lang (höchstens {MAX_LENGTH} Zeichen).",
            f"The formula is too long (at most {MAX_LENGTH} characters).",
        )
    if not text.strip():
        raise FormulaError("Hier steht noch keine Formel.", "There is no formula yet.")
    _characters(text)
    _brackets(text)
    _neighbours(text)


def decimal_comma(text: str) -> FormulaError | None:
    """The error for `0,5`, which reads as two numbers; None when there is no such place."""
    found = _DECIMAL_COMMA.search(text)
    if found is None:
        return None
    whole, part = found.groups()
    return FormulaError(
        f"Dezimalzahlen schreibt man mit Punkt: {whole}.{part} statt {whole},{part}.",
        f"Write decimals with a point: {whole}.{part} instead of {whole},{part}.",
        found.start(1) + len(whole) + 1,
    )


def _characters(text: str) -> None:
    name, sign, _ = text.partition("=")
    if sign and "'" in name and not name.strip("fgxyz()' "):
        _equals_sign(text, len(name) + 1)  # f'(x) = ...: that is what is wrong with it
    for column, sign in enumerate(text, start=1):
        if sign in _PLAIN or sign in GREEK or sign in "\n\t\r":
            continue
        if sign in "=<>" or text[column - 1 : column + 1] == "!=":
            _equals_sign(text, column)
            continue
        if sign in _CURES:
            raise FormulaError(*_CURES[sign], column)
        if sign in _TYPED:
            typed = _TYPED[sign]
            raise FormulaError(
                f"Statt des Zeichens {sign} schreibe {typed}.",
                f"Instead of the sign {sign} write {typed}.",
                column,
            )
        if sign in _LOOKALIKES:
            latin = _LOOKALIKES[sign]
            raise FormulaError(
                f"Dieses Zeichen sieht nur aus wie {latin}: tippe es neu.",
                f"This character only looks like {latin}: type it again.",
                column,
            )
        raise FormulaError(
            f"Das Zeichen {sign!a} gehört in keine Formel.",
            f"The character {sign!a} has no place in a formula.",
            column,
        )


def _equals_sign(text: str, column: int) -> None:
    if text[column - 1] in "=!" and " if " in text:
        return  # value if i == j else other; anything else is refused when it is read
    raise FormulaError(
        "Gesucht ist nur ein Ausdruck, ohne Gleichheits- oder Vergleichszeichen: "
        "schreibe nur die rechte Seite.",
        "Only an expression is asked for, without an equals sign or comparison: "
        "write the right-hand side alone.",
        column,
    )


def _brackets(text: str) -> None:
    opened: list[int] = []
    for column, sign in enumerate(text, start=1):
        if sign in "([":
            opened.append(column)
        elif sign in ")]":
            if not opened or text[opened[-1] - 1] + sign not in ("()", "[]"):
                raise FormulaError(
                    "Diese Klammer wurde nie geöffnet.", "This bracket was never opened.", column
                )
            opened.pop()
        if len(opened) > MAX_DEPTH:
            raise FormulaError(
                f"Zu viele Klammern ineinander (höchstens {MAX_DEPTH}).",
                f"Too many brackets inside each other (at most {MAX_DEPTH}).",
                column,
            )
    if opened:
        raise FormulaError(
            "Diese Klammer wird nie geschlossen.", "This bracket is never closed.", opened[-1]
        )


def _neighbours(text: str) -> None:
    line = re.sub(r"\s", " ", text)
    for found in _NUMBER_THEN_NAME.finditer(line):
        factor, name = found.groups()
        if name not in _WORDS:
            raise _missing_sign(factor, name, found.start(2) + 1)
    for found in _FUNCTION_WITHOUT_BRACKETS.finditer(line):
        function, argument = found.groups()
        if argument not in _WORDS:
            raise FormulaError(
                f"Nach {function} fehlen Klammern: {function}({argument}).",
                f"Brackets are missing after {function}: {function}({argument}).",
                found.start(2) + 1,
            )
    for found in _NEIGHBOURS.finditer(line):
        left, right = found.groups()
        brackets = right == "(" and left != ")"  # `f (x)`: a call, judged when it is read
        if not brackets and left not in _WORDS and right not in _WORDS:
            raise _missing_sign(left, right, found.start(2) + 1)
    for found in _BRACKET_THEN.finditer(line):
        if not line[found.start(1) :].startswith(("if ", "else ")):
            raise _missing_sign(")", found[1], found.start(1) + 1)


def _missing_sign(left: str, right: str, column: int) -> FormulaError:
    left, right = left[:20], right[:20]
    return FormulaError(
        f"Hier fehlt ein Rechenzeichen: {left}*{right} statt {left}{right}?",
        f"An operator is missing here: {left}*{right} instead of {left}{right}?",
        column,
    )
