"""Make Markdown that a student wrote harmless to whoever renders it.

nbgrader's pages hand a student's Markdown to the browser of whoever grades it, HTML included. Here
no tag survives (`<img` becomes `< img`, which every renderer shows as text), and then the very
renderer that those pages use is asked what comes out: anything but plain text, tables, attached
pictures, formulas and links to ordinary places is shown as the text it was written as.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any

from autograder.nbgrader.tex import sets_mathematics_only

# Renderers need time in proportion to length times marks, and so do those of whoever reads it.
LONGEST = 20_000  # characters of a cell; what is longer is shown as text
MARKS = 1_000  # characters of a cell that may begin or end something
RENDERED = 100_000  # characters of a notebook; the cells after them are shown as text
SHOWN = 200_000  # characters of a cell; what comes after them is left out
PICTURES = 10_000_000  # characters of a cell's pictures, as often as it may show them

# The beginning of a tag, but for <https://...>, which is a link.
_TAG = re.compile(r"<(?!https?://[^\s<>\"'`]+>)(?=[A-Za-z/!?])")
_NAMES_OF_TAGS = """
    p h1 h2 h3 h4 h5 h6 a em strong del s code pre span div br hr blockquote ul ol li img table
    thead tbody tr th td sup sub section input dl dt dd mark ins
"""
_TAGS = frozenset(_NAMES_OF_TAGS.split())
_ATTRIBUTES = frozenset(
    {"title", "alt", "id", "start", "rel", "type", "checked", "disabled", "align"}
)
_STYLE = re.compile(r"text-align: ?(left|right|center);?")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_SCHEMES = frozenset({"http", "https", "mailto"})
# Without "?": a page of the server that shows this one may act when it is asked something.
_BESIDE = re.compile(r"(?!.*\.\.)[\w%.-]+(/[\w%.-]+)*(#[^\s]*)?|#[^\s]*")
_PICTURE = re.compile(r"data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*")
_BLANK = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\ufeff]")
_MARK = re.compile(r"[^\w\s.,;:'\"(){}=+/%-]|_")
# Quotes and lists in each other, of which each level is read once more; no rule of dashes.
_DEEP = re.compile(r"(?m)^(?![-* \t]+$)[ \t]*(?:[>*+-][ \t]*){10}")
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]*")
_MIMES = ("image/png", "image/jpeg", "image/gif", "image/webp")


def harmless(source: str, attachments: Mapping[str, Any] | None = None) -> str:
    """The source without tags, or as a block of code where something else in it would act.

    A picture that is not attached becomes a link: to fetch it is to ask an address of the
    student's, in the name of whoever reads.
    """
    kept = attachments or {}
    if _within_bounds(source, kept):
        plain = _TAG.sub("< ", source)
        for candidate in dict.fromkeys((plain, plain.replace("![", "! ["))):
            if _renders_harmlessly(candidate, kept):
                return candidate
    return as_text(source)


def _within_bounds(source: str, attachments: Mapping[str, Any]) -> bool:
    """Whether it can be rendered in a time and a size that are known."""
    if len(source) > LONGEST or _DEEP.search(source):
        return False
    size = sum(len(data) for bundle in attachments.values() for data in bundle.values())
    marks = sum(1 for _ in _MARK.finditer(source))
    return marks <= MARKS and source.count("![") * size <= PICTURES


def as_text(source: str) -> str:
    """The source as a block of code, as far as anybody would read it."""
    lines = _TAG.sub("< ", source[:SHOWN]).expandtabs(4).splitlines()
    more = [f"    [... + {len(source) - SHOWN}]"] if len(source) > SHOWN else []
    return "\n".join(["", *(f"    {line}" for line in lines), *more, ""])


def attached_pictures(attachments: object) -> dict[str, dict[str, str]]:
    """The attachments that are pictures without a script in them."""
    if not isinstance(attachments, Mapping):
        return {}
    kept: dict[str, dict[str, str]] = {}
    for name, bundle in attachments.items():
        if isinstance(bundle, Mapping):
            good = {mime: bundle[mime] for mime in _MIMES if _is_base64(bundle.get(mime))}
            if good:
                kept[str(name)] = good
    return kept


def _is_base64(data: object) -> bool:
    return isinstance(data, str) and _BASE64.fullmatch(data) is not None


def _renders_harmlessly(source: str, attachments: Mapping[str, Any]) -> bool:
    from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

    renderer = IPythonRenderer(escape=False, attachments=dict(attachments))
    try:
        html = MarkdownWithMath(renderer=renderer).render(source)
    except Exception:  # noqa: BLE001 - what cannot be rendered is shown as text
        return False
    judge = _Judge()
    judge.feed(html)
    judge.close()
    return judge.harmless and sets_mathematics_only("\n".join(judge.text))


class _Judge(HTMLParser):
    """Looks at every tag, attribute and text of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.harmless = True
        self.text: list[str] = []
        self._code = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._code += tag in ("pre", "code")
        if tag not in _TAGS or not all(
            _is_allowed_attribute(name, value or "") for name, value in attrs
        ):
            self.harmless = False

    def handle_endtag(self, tag: str) -> None:
        self._code -= tag in ("pre", "code")

    def handle_data(self, data: str) -> None:
        if not self._code:
            self.text.append(data)

    def handle_comment(self, data: str) -> None:
        self.harmless = False

    def handle_decl(self, decl: str) -> None:
        self.harmless = False

    def handle_pi(self, data: str) -> None:
        self.harmless = False

    def unknown_decl(self, data: str) -> None:
        self.harmless = False


def _is_allowed_attribute(name: str, value: str) -> bool:
    if name == "class":
        return "mermaid" not in value.lower()
    if name == "style":
        return _STYLE.fullmatch(value.strip()) is not None
    if name == "src":
        return _PICTURE.fullmatch(value) is not None
    if name == "href":
        return _is_ordinary_address(value)
    return name in _ATTRIBUTES


def _is_ordinary_address(address: str) -> bool:
    """Whether an address leads to a page elsewhere, a place on this one, or a file beside it."""
    bare = _BLANK.sub("", address)
    scheme = _SCHEME.match(bare)
    if scheme is None:
        return _BESIDE.fullmatch(bare) is not None
    return scheme[1].lower() in _SCHEMES
