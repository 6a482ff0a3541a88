"""Shows in one language what the public tests say in two: `Form / shape`, German first.

Belongs to the folder and is no exercise: there is nothing to be changed here.
"""

import ast
import re
from collections.abc import Mapping

Pairs = Mapping[str, tuple[str, str]]
_SLASH = " / "
_SENTENCE = re.compile(r"(?<=[.:;!?])\s+(?!/)|\n")
_EDGES = " :;,.\n"
_VALUE = re.compile(r"\s[\d(\[][\d\s.,()\[\]]*$")
_WORD = re.compile(r"\b[^\W\d_]{2,}\b(?!\()")


def pairs_in(source: str) -> Pairs:
    """What stands in two languages in the texts of a file of tests (SyntaxError, ValueError).

    A text is cut into sentences, and a sentence with several pairs at its commas. What stands left
    of ` / ` is German, right of it English; a quotient has no words and is none.
    """
    found: dict[str, tuple[str, str]] = {}
    for text in _bilingual_texts(source):
        for part in _SENTENCE.split(text):
            pieces = part.split(", ") if part.count(_SLASH) > 1 else [part]
            for piece in pieces:
                both = piece.strip(_EDGES)
                left, slash, right = both.partition(_SLASH)
                value = _VALUE.search(right)
                if value and value[0].strip() not in left:  # of both: `erwartet / expected (3,)`
                    both, right = both[: -len(value[0])], right[: value.start()]
                if slash and _SLASH not in right and all(map(_WORD.search, (left, right))):
                    found[both] = (left, right)
    return found


def in_language(said: str, pairs: Pairs, language: str) -> str:
    """A text of the tests without what it says in the other language."""
    for both in sorted(pairs, key=len, reverse=True):
        german, english = pairs[both]
        if language == "en" and _WORD.match(german) and german[0].isupper():
            capital = english[0].upper() + english[1:]  # German has one there
            for before in re.findall(rf"(?:^|[.!?]\s+)(?={re.escape(both)})", said):
                said = said.replace(before + both, before + capital)
        said = said.replace(both, english if language == "en" else german)
    return said


def title(docstring: str, language: str) -> str:
    """What a test tries: the first paragraph of its docstring, German left of ` / `."""
    first = " ".join(docstring.strip().partition("\n\n")[0].split())
    german, slash, english = first.rpartition(_SLASH)
    if not slash:
        return first
    return english if language == "en" else f"{german.rstrip('.')}."


def _bilingual_texts(source: str) -> list[str]:
    values = [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
    return [v for v in values if isinstance(v, str) and _SLASH in v and not v.endswith("\n    ")]
