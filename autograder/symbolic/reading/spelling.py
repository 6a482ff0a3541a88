"""Slips of writing that can be seen in the bare text: each with its column and its cure."""

import re

from autograder.symbolic.reading.grammar import FUNCTIONS, GREEK, MAX_DEPTH, PRIME, FormulaError

_PLAIN = frozenset(
    f"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+-*/(),.[] &~{PRIME}"
)
_CURES = {
    "{": ("Nur runde Klammern: ( statt {.", "Round brackets only: ( instead of {."),
    "}": ("Nur runde Klammern: ) statt }.", "Round brackets only: ) instead of }."),
    "|": ("Den Betrag schreibt man abs(x).", "Write the absolute value as abs(x)."),
    "!": ("Die Fakultät schreibt man factorial(n).", "Write a factorial as factorial(n)."),
    "√": ("Nach der Wurzel gehören Klammern: √(x).", "A root is followed by brackets: √(x)."),
    "∛": ("Nach der Wurzel gehören Klammern: ∛(x).", "A root is followed by brackets: ∛(x)."),
    "∑": ("Eine Summe schreibt man Sum(f, (k, 1, n)).", "Write a sum as Sum(f, (k, 1, n))."),
    "∏": ("Ein Produkt schreibt man Product(f, (k, 1, n)).",
          "Write a product as Product(f, (k, 1, n))."),
    "∞": ("Unendlich ist keine Zahl.", "Infinity is no number."),
    "≈": ("Gesucht ist der genaue Wert, kein gerundeter.",
          "The exact value is asked for, not a rounded one."),
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
}  # fmt: skip
_LOOKALIKES = dict(zip("аеорсухіјѕԁһᴠꜱАВЕКМНОРСТХҮ", "aeopcyxijsdhvsABEKMHOPCTXY", strict=True))

_NAME = "[A-Za-z_\u0370-\u03ff\u00b5]"
_FUNCTION = "|".join(sorted(FUNCTIONS, key=len, reverse=True))
_NUMBER_THEN_NAME = re.compile(
    rf"(?<![\w.])((?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?) *(?={_NAME})(?![eE][+-]?\d)(\w+)"
)
_FUNCTION_WITHOUT_BRACKETS = re.compile(rf"(?<!\w)({_FUNCTION}) +(\w+)")
_INVERSE = re.compile(rf"(?<!\w)({_FUNCTION})\*\* *\(? *-")
_NEIGHBOURS = re.compile(rf"(?<!\w)(\w+|\)) +(?={_NAME}|\d|\()(\w+|\()")
_BRACKET_THEN = re.compile(r"\) *(\(|\w)")
_DECIMAL_COMMA = re.compile(r"(?<![\w.])((?:\d{1,3}\.)*\d+),(\d+)(?![\w.])")
_SEPARATED = re.compile(rf"(?<![\w.])(?:\d+_\d[\d_]*|\d{{1,3}}(?:[ {PRIME}]\d{{3}})+)(?![\w.])")
_CONDITIONAL = re.compile(r"\b(?:if|Piecewise|where|ITE)\b")
_FOLLOWING = ("if ", "else ", "and ", "or ", "if(", "else(", "and(", "or(", "not ", "not(")
_GROUP = 3  # digits of a thousand
_WORDS = frozenset(["if", "else", "and", "or", "not", "in", "is", "lambda", "for", "await"])


def check_spelling(text: str) -> None:
    """Refuse a text that cannot be a formula, with a cure where one is known.

    Raises
    ------
    FormulaError
        For what can be seen without parsing; a text that passes may still be no formula.
    """
    _check_characters(text)
    _check_brackets(text)
    _check_separators(text)
    _check_neighbours(text)


def decimal_comma_error(text: str) -> FormulaError | None:
    """The error for `0,5`, which reads as two numbers; None when there is no such place."""
    found = _DECIMAL_COMMA.search(text)
    if found is None:
        return None
    whole, part = found.groups()
    de = f"Dezimalzahlen schreibt man mit Punkt: {whole}.{part} statt {whole},{part}."
    en = f"Write decimals with a point: {whole}.{part} instead of {whole},{part}."
    if "." in whole or len(part) == _GROUP:  # a thousand perhaps
        de = "Dezimalzahlen schreibt man mit Punkt, Tausender ohne Zeichen: 1.5 und 1000."
        en = "Write decimals with a point, thousands without any sign: 1.5 and 1000."
    return FormulaError(de, en, found.start(1) + len(whole) + 1)


def _check_separators(text: str) -> None:
    found = _SEPARATED.search(text)
    if found is not None:
        digits = "".join(sign for sign in found[0] if sign.isdigit())[:20]
        raise FormulaError(
            f"Zahlen schreibt man ohne Trennzeichen: {digits}.",
            f"Write numbers without separators: {digits}.",
            found.start() + 1,
        )


def _check_characters(text: str) -> None:
    conditional = _CONDITIONAL.search(text) is not None
    for column, sign in enumerate(text, start=1):
        if sign in _PLAIN or sign in GREEK or (sign == "|" and conditional):
            continue
        if sign in "=<>" or text[column - 1 : column + 1] == "!=":
            if conditional:
                continue  # one in a wrong place is refused when it is read
            raise right_side_error(column)
        if sign in _CURES:
            raise FormulaError(*_CURES[sign], column)
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


def right_side_error(column: int | None) -> FormulaError:
    """The error for an equals sign or a comparison where an expression is asked for."""
    return FormulaError(
        "Gesucht ist nur ein Ausdruck, ohne Gleichheits- oder Vergleichszeichen: "
        "schreibe nur die rechte Seite.",
        "Only an expression is asked for, without an equals sign or comparison: "
        "write the right-hand side alone.",
        column,
    )


def _check_brackets(text: str) -> None:
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


def _check_neighbours(line: str) -> None:
    for found in _NUMBER_THEN_NAME.finditer(line):
        factor, name = found.groups()
        if name not in _WORDS:
            raise _missing_sign_error(factor, name, found.start(2) + 1)
    for found in _FUNCTION_WITHOUT_BRACKETS.finditer(line):
        function, argument = found.groups()
        if argument not in _WORDS:
            raise FormulaError(
                f"Nach {function} fehlen Klammern: {function}({argument}).",
                f"Brackets are missing after {function}: {function}({argument}).",
                found.start(2) + 1,
            )
    for found in _INVERSE.finditer(line):
        raise FormulaError(
            f"{found[1]} mit negativem Exponenten ist nicht eindeutig: schreibe 1/{found[1]}(x), "
            "oder die Umkehrfunktion mit ihrem Namen.",
            f"{found[1]} with a negative exponent is ambiguous: write 1/{found[1]}(x), or the "
            "inverse function by its name.",
            found.end(1) + 1,
        )
    for found in _NEIGHBOURS.finditer(line):
        left, right = found.groups()
        brackets = right == "(" and left != ")"  # `f (x)`: a call, judged when it is read
        if not brackets and left not in _WORDS and right not in _WORDS:
            raise _missing_sign_error(left, right, found.start(2) + 1)
    for found in _BRACKET_THEN.finditer(line):
        if not line[found.start(1) :].startswith(_FOLLOWING):
            raise _missing_sign_error(")", found[1], found.start(1) + 1)


def _missing_sign_error(left: str, right: str, column: int) -> FormulaError:
    left, right = left[:20], right[:20]
    return FormulaError(
        f"Hier fehlt ein Rechenzeichen: {left}*{right} statt {left}{right}?",
        f"An operator is missing here: {left}*{right} instead of {left}{right}?",
        column,
    )
