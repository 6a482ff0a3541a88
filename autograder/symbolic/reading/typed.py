"""What was typed or pasted, as the signs it stands for, each with its place in the source."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from autograder.symbolic.reading.grammar import MAX_LENGTH, PRIME, FormulaError

_SIGNS = {
    **dict.fromkeys("−–—‐‑‒―﹣", "-"),
    **dict.fromkeys("·×∗⋅∙•✕✖⨯", "*"),
    **dict.fromkeys("÷∕⁄", "/"),
    **dict.fromkeys("ˆ", "^"),
    **dict.fromkeys("’′´ʼ‘", "'"),
    **dict.fromkeys("“”„‟«»", '"'),
    "″": "''", "‴": "'''", "∂": "d", "∇": "grad ", "ℯ": "e", "ⅇ": "e",
    "≤": "<=", "≥": ">=", "≠": "!=", "∧": " and ", "∨": " or ", "¬": " not ",
}  # fmt: skip
_INVISIBLE = frozenset(
    "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u00ad\ufe0e\ufe0f"
)
_SPACES = frozenset("\t\n\r\v\f\x85\u2028\u2029")
_HIGH = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱˣʸᶻᵃᵇᵏʲᵗ", "0123456789+-()nixyzabkjt", strict=True))
_LOW = dict(zip("₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₗₘₙₐₓₚ", "0123456789ijklmnaxp", strict=True))

_RAISED = re.compile(f"[{''.join(_HIGH)}]+")
_LOWERED = re.compile(f"(?<=[^\\W_])[{''.join(_LOW)}]+")
_BRACES = re.compile(r"([_^])\{([^{}]*)\}")
_ROOT = re.compile(r"([√∛]) *(?:\(|(\d+(?:\.\d+)?|[^\W\d]\w*)(?![\w.]| *(?:\(|\*\*|\^)))")
_PRIMES = re.compile(rf"(?<=[\w)])['{PRIME}]+")
_FRACTION_SLASH = "\u2044"
_VULGAR = re.compile(r"(\d+)\u2044(\d+)")
_QUOTES = frozenset("'\"$")


@dataclass(frozen=True, slots=True)
class Typed:
    """A text, and for each of its characters the column of the source it came from."""

    text: str
    places: tuple[int, ...]

    def column(self, column: int | None) -> int | None:
        """The column of the source for one of this text, both counted from 1."""
        if column is None or not self.places:
            return None
        return self.places[min(column, len(self.places)) - 1]

    def cut(self, start: int, end: int) -> "Typed":
        """A part, without the blanks around it."""
        inner = self.text[start:end]
        start += len(inner) - len(inner.lstrip(" "))
        end = max(start, end - (len(inner) - len(inner.rstrip(" "))))
        return Typed(self.text[start:end], self.places[start:end])

    def replace_matches(
        self, pattern: re.Pattern[str], change: Callable[[re.Match[str]], str]
    ) -> "Typed":
        """The text with every match changed; what is new stands where the match began."""
        pieces: list[str] = []
        places: list[int] = []
        done = 0
        for found in pattern.finditer(self.text):
            new = change(found)
            pieces += [self.text[done : found.start()], new]
            places += self.places[done : found.start()]
            places += [self.places[found.start()]] * len(new)
            done = found.end()
        return Typed("".join([*pieces, self.text[done:]]), (*places, *self.places[done:]))


def read_typed(source: str) -> Typed:
    """The source in the signs of the grammar: powers raised, indices lowered, pasted signs.

    Raises
    ------
    FormulaError
        If it is too long, empty, or has a sign that may mean two things.
    """
    if len(source) > MAX_LENGTH:
        raise FormulaError(
            f"Die Formel ist zu lang (höchstens {MAX_LENGTH} Zeichen).",
            f"The formula is too long (at most {MAX_LENGTH} characters).",
        )
    typed = Typed(source, tuple(range(1, len(source) + 1)))
    typed = typed.replace_matches(_RAISED, _spell_power).replace_matches(_LOWERED, _spell_index)
    typed = _trim_typed(_replace_signs(typed))
    if not typed.text:
        raise FormulaError("Hier steht noch keine Formel.", "There is no formula yet.")
    typed = typed.replace_matches(_BRACES, _spell_braces).replace_matches(_ROOT, _spell_root)
    typed = typed.replace_matches(_PRIMES, lambda found: PRIME * len(found[0]))
    return _spell_bars(typed.replace_matches(re.compile(r"\^"), lambda _: "**"))


def _spell_power(found: re.Match[str]) -> str:
    plain = "".join(_HIGH[sign] for sign in found[0])
    return f"**{plain}" if plain.isalnum() else f"**({plain})"


def _spell_index(found: re.Match[str]) -> str:
    return "_" + "".join(_LOW[sign] for sign in found[0])


def _replace_signs(typed: Typed) -> Typed:
    pieces: list[str] = []
    places: list[int] = []
    for sign, place in zip(typed.text, typed.places, strict=True):
        new = sign if sign.isascii() and sign.isprintable() else _sign_meaning(sign)
        if _VULGAR.fullmatch(new):
            if pieces and pieces[-1][-1:].isdigit():
                raise FormulaError(
                    "Eine gemischte Zahl ist nicht eindeutig: schreibe 2 + 1/2 oder 2*1/2.",
                    "A mixed number is ambiguous: write 2 + 1/2 or 2*1/2.",
                    place,
                )
            new = f"({new.replace(_FRACTION_SLASH, '/')})"
        pieces.append(new)
        places += [place] * len(new)
    return Typed("".join(pieces), tuple(places))


def _sign_meaning(sign: str) -> str:
    """What a sign beyond ASCII stands for; itself where that is not known."""
    if sign in _INVISIBLE:
        return ""
    if sign in _SPACES or unicodedata.category(sign) == "Zs":
        return " "
    if sign in _SIGNS:
        return _SIGNS[sign]
    same_shape = "\uff01" <= sign <= "\uff5e" or "\U0001d400" <= sign <= "\U0001d7ff"
    if same_shape or unicodedata.decomposition(sign).startswith("<fraction>"):
        return unicodedata.normalize("NFKC", sign)
    return sign


def _trim_typed(typed: Typed) -> Typed:
    """Without quotes around the whole, a comment, and the punctuation of a sentence or list."""
    end = typed.text.find("#")
    typed = typed.cut(0, len(typed.text) if end < 0 else end)
    before = None
    while typed != before:
        before, text = typed, typed.text
        if text.endswith((",", ".", ";")):
            typed = typed.cut(0, len(text) - 1)
        elif len(text) > 1 and text[0] in _QUOTES and text[-1] == text[0]:
            typed = typed.cut(1, len(text) - 1)
    return typed


def _spell_braces(found: re.Match[str]) -> str:
    sign, inner = found.groups()
    if sign == "^":
        return f"**({inner})"
    return "_" + "_".join(re.split(r"[, ]+", inner.strip()))


def _spell_root(found: re.Match[str]) -> str:
    name = "sqrt" if found[1] == "√" else "cbrt"
    return f"{name}({found[2]})" if found[2] else f"{name}("


def _spell_bars(typed: Typed) -> Typed:
    """One pair of bars is an absolute value; with more nobody knows which belong together."""
    if typed.text.count("|") != 2 or re.search("[<>=]", typed.text):
        return typed
    first = typed.text.index("|")
    function = typed.text[:first][-1:].isalpha()  # ln|x|
    signs = iter(("(abs(", "))") if function else ("abs(", ")"))
    return typed.replace_matches(re.compile(r"\|"), lambda _: next(signs))
