"""Make Markdown that a student wrote harmless to whoever renders it.

nbgrader's pages hand a student's Markdown to the browser of whoever grades it, HTML included. Here
no tag survives (`<img` becomes `< img`, which every renderer shows as text), and then the very
renderer that those pages use is asked what comes out: anything but plain text, tables, pictures
and links to ordinary places is shown as the text it was written as.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any

LONGEST = 50_000  # characters; what is longer is shown as text

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
_SCHEMES = frozenset({"http", "https", "mailto", "attachment"})
_PICTURE = re.compile(r"data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*")
_BLANK = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\ufeff]")
# What MathJax makes HTML of, wherever it finds it outside of code.
_TEX = re.compile(r"\\\s*((href|class|style|cssId|require|unicode)\b|data\s*\{)")
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]*")
_MIMES = ("image/png", "image/jpeg", "image/gif", "image/webp")


def harmless(source: str, attachments: Mapping[str, Any] | None = None) -> str:
    """The source without tags, or as a block of code where something else in it would act."""
    plain = _TAG.sub("< ", source)
    if len(plain) <= LONGEST and _renders_harmlessly(plain, attachments or {}):
        return plain
    return as_text(source)


def as_text(source: str) -> str:
    """The source as a block of code."""
    lines = _TAG.sub("< ", source).expandtabs(4).splitlines()
    return "\n".join(["", *(f"    {line}" for line in lines), ""])


def pictures(attachments: object) -> dict[str, dict[str, str]]:
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
    return judge.harmless and not _TEX.search("".join(judge.text))


class _Judge(HTMLParser):
    """Looks at every tag, attribute and text of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.harmless = True
        self.text: list[str] = []
        self._code = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._code += tag in ("pre", "code")
        if tag not in _TAGS or not all(_good(name, value or "") for name, value in attrs):
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


def _good(name: str, value: str) -> bool:
    if name == "class":
        return "mermaid" not in value.lower()
    if name == "style":
        return _STYLE.fullmatch(value.strip()) is not None
    if name in ("href", "src"):
        return _ordinary(value)
    return name in _ATTRIBUTES


def _ordinary(address: str) -> bool:
    """Whether an address leads to a page, a place on this one, a file beside it, or a picture."""
    bare = _BLANK.sub("", address)
    scheme = _SCHEME.match(bare)
    if scheme is None or scheme[1].lower() in _SCHEMES:
        return True
    return _PICTURE.fullmatch(address) is not None
