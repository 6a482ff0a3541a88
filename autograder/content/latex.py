"""A formula in LaTeX to MathML as browsers draw it, or the reason why not."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from latex2mathml import exceptions
from latex2mathml.converter import convert

_NAMESPACE = "http://www.w3.org/1998/Math/MathML"
_ENVIRONMENTS = frozenset(
    ["cases", "aligned", "align", "align*", "matrix", "pmatrix", "bmatrix", "vmatrix"]
)
_PARTS = {"mfrac": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "mroot": 2}
_PARTS |= {"msubsup": 3, "munderover": 3}
# Browsers know one variant only; the others are letters of their own.
_VARIANTS = {"script": "SCRIPT", "double-struck": "DOUBLE-STRUCK", "fraktur": "FRAKTUR"}
_FAULTS = tuple(
    fault
    for fault in vars(exceptions).values()
    if isinstance(fault, type) and issubclass(fault, Exception)
)
_ROWS = frozenset(["math", "mrow", "mstyle", "mtd"])
_CLOSING = frozenset(")]|}")
_TIGHT = frozenset("/|")
_SIGNS = frozenset("+-−±")
_LONGEST, _DEEPEST = 2_000, 30  # of a student's formula: characters, brackets in each other
_NAMES_OF_ATTRIBUTES = """
    display mathvariant stretchy fence form lspace rspace width height depth minsize maxsize
    accent accentunder displaystyle scriptlevel linethickness columnalign rowspacing
    columnspacing columnlines rowlines symmetric movablelimits largeop separator
"""
_ATTRIBUTES = frozenset(_NAMES_OF_ATTRIBUTES.split())
_VALUE = re.compile(r"[\w.%+ -]*")
_THIN = "0.1667em"


class Untypeset(Exception):
    """A formula that cannot be converted; the message says why."""


@lru_cache(maxsize=4096)
def to_mathml(latex: str, *, block: bool = False) -> str:
    """A `<math>` element for a formula.

    Raises
    ------
    Untypeset
        If a command or environment is unknown, or something is missing.
    """
    tree = _convert_latex(latex, "block" if block else "inline")
    for element in tree.iter():
        element.tag = element.tag.removeprefix(f"{{{_NAMESPACE}}}")
        _check_element(element)
    for element in list(tree.iter()):
        _draw_variant(element)
        if element.tag in _ROWS:
            _set_spaces(element)
    tree.set("xmlns", _NAMESPACE)
    return ElementTree.tostring(tree, encoding="unicode")


def harmless_mathml(latex: str, *, block: bool = False) -> str:
    r"""The same for a formula of a student's.

    Raises
    ------
    Untypeset
        Also where something in it would act (`\href`, `\style`), or it is too long or nested too
        deeply.
    """
    if len(latex) > _LONGEST or _nesting_depth(latex) > _DEEPEST:
        raise Untypeset("it is too long")
    made = to_mathml(latex, block=block)
    for element in ElementTree.fromstring(made).iter():  # noqa: S314 - our own
        for name, value in element.attrib.items():
            if name not in _ATTRIBUTES or not _VALUE.fullmatch(value):
                raise Untypeset(f"{name} is not allowed")
    return made


def _nesting_depth(latex: str) -> int:
    depth = most = 0
    for sign in latex:
        depth += (sign == "{") - (sign == "}")
        most = max(most, depth)
    return most


def _convert_latex(latex: str, display: str) -> Element:
    bare = re.sub(r"\\[{}]", "", latex)
    if bare.count("{") != bare.count("}"):
        raise Untypeset("a curly bracket is never closed or was never opened")
    for name in re.findall(r"\\begin\{([^}]*)\}", latex):
        if name not in _ENVIRONMENTS:
            raise Untypeset(f"the environment {name} is unknown")
    try:
        return ElementTree.fromstring(convert(latex, display=display))  # noqa: S314 - our own
    except (StopIteration, exceptions.NoAvailableTokensError):
        raise Untypeset("something is missing at the end") from None
    except _FAULTS as fault:
        words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(fault).__name__).lower()
        raise Untypeset(words.removesuffix(" error")) from None
    except ElementTree.ParseError:
        raise Untypeset("a sign such as & stands where it has no meaning") from None


def _check_element(element: Element) -> None:
    """Put right or refuse what the converter lets pass: an unknown command is a name for it."""
    if element.tag == "mtext":
        element.text = re.sub(r"\\([_%&#${}])", r"\1", element.text or "")
    text = element.text or ""
    if "\\" in text:
        raise Untypeset(f"the command {text.strip()} is unknown")
    if len(element) != _PARTS.get(element.tag, len(element)):
        raise Untypeset("a part of a fraction, an index or a power is missing")


def _draw_variant(element: Element) -> None:
    variant = _VARIANTS.get(element.get("mathvariant", ""))
    if variant is None or not element.text:
        return
    del element.attrib["mathvariant"]
    element.text = "".join(_variant_letter(sign, variant) for sign in element.text)


def _variant_letter(sign: str, variant: str) -> str:
    case = "CAPITAL" if sign.isupper() else "SMALL"
    for prefix in ("", "MATHEMATICAL "):  # some letters were there before the others
        try:
            return unicodedata.lookup(f"{prefix}{variant} {case} {sign}")
        except KeyError:
            continue
    return sign


def _set_spaces(row: Element) -> None:
    """The distances of TeX: a thin one beside `ln` and `max`, none beside / and bars."""
    parts = list(row)
    for index, part in enumerate(parts):
        before = parts[index - 1] if index else None
        after = parts[index + 1] if index + 1 < len(parts) else None
        text = (part.text or "").strip()
        if part.tag == "mo" and (text in _TIGHT or _is_function(part)):
            part.set("lspace", "0")
            part.set("rspace", "0")
        if part.tag == "mo" and text in _SIGNS and before is not None and _is_open(before):
            part.set("form", "prefix")
        if not _is_function(part):
            continue
        if before is not None and not _is_open(before):
            row.insert(list(row).index(part), Element("mspace", width=_THIN))
        if after is not None and after.tag not in ("mo", "mspace"):
            row.insert(list(row).index(part) + 1, Element("mspace", width=_THIN))


def _is_function(part: Element) -> bool:
    """Whether it is a name such as ln or max, with an exponent or an index perhaps."""
    if part.tag in ("msup", "msub", "msubsup", "munder"):
        part = part[0]
    text = part.text or ""
    return part.tag in ("mi", "mo") and len(text) > 1 and text.isalpha() and text.isascii()


def _is_open(part: Element) -> bool:
    """Whether what comes next begins a term: after a bracket or an operator."""
    return part.tag == "mo" and (part.text or "") not in _CLOSING and not _is_function(part)
