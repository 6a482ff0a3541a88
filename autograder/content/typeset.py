"""Markdown with formulas between dollar signs to HTML that needs no script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

from autograder.content.latex import Untypeset, harmless_mathml, to_mathml
from autograder.errors import ContentError

_SIGN = re.compile("<m[ion]")
_FORMULAS = {"math_inline": "$", "math_inline_double": "$$", "math_block": "$$"}
_LONG = 10  # signs of a formula in a sentence that a telephone may have to move on its own
_LONGEST = 20_000  # characters of what a student wrote
_MOST_MARKS = 1_000  # characters that may begin or end something
_MARK = re.compile(r"[^\w\s.,;:'\"(){}=+/%-]|_")
# Quotes and lists in each other, of which each level is read once more; no rule of dashes.
_DEEP = re.compile(r"(?m)^(?![-* \t]+$)[ \t]*(?:[>*+-][ \t]*){10}")
# What the converter may stumble over in a formula that nobody has looked through.
_UNREADABLE = (Untypeset, RecursionError, ValueError, LookupError, TypeError, AttributeError)
# A table's short rows are filled up to its columns: more of them than people write are not.
_WIDE_TABLE = re.compile(r"(?m)^[ \t|]*+(?::?-++:?[ \t]*+\|[ \t]*+){12}")
_JOINER = "&#8288;"  # keeps a full stop on the line of the formula before it


def to_html(markdown: str) -> str:
    """The inside of a page: paragraphs, lists, tables, code, and every formula as MathML.

    Raises
    ------
    ContentError
        If a formula cannot be typeset.
    """
    problem = next(formula_problems(markdown), None)
    if problem is not None:
        raise ContentError(problem)
    rendered: str = _course_reader().render(markdown)
    return re.sub(r"(</math>(?:</span>)?)([.,:;!?)])", rf"\1{_JOINER}\2", rendered)


def students_html(markdown: str) -> str | None:
    """The same for what a student wrote: nothing in it acts, and nothing is fetched for it.

    HTML is text, a picture is the text it stands for, a formula that cannot be typeset is shown
    as it was written, and links say where they lead. None where it is longer, or holds more marks,
    than anybody would read: renderers need time for both.
    """
    marks = sum(1 for _ in _MARK.finditer(markdown))
    if len(markdown) > _LONGEST or marks > _MOST_MARKS:
        return None
    if _DEEP.search(markdown) or _WIDE_TABLE.search(markdown):
        return None
    rendered: str = _lenient_reader().render(markdown)
    return rendered


def formula_problems(markdown: str) -> Iterator[str]:
    """One sentence with the line for each formula that cannot be typeset."""
    for token in _course_reader().parse(markdown):
        line = (token.map or [0])[0] + 1
        for part in (token, *(token.children or ())):
            line += part.type in ("softbreak", "hardbreak")
            mark = _FORMULAS.get(part.type)
            if mark is not None:
                try:
                    to_mathml(part.content.strip(), block=mark == "$$")
                except Untypeset as fault:
                    shown = " ".join(part.content.split())
                    yield f"line {line}: {mark}{shown}{mark} cannot be typeset: {fault}."
            elif part.type == "text" and "$" in part.content:
                yield f"line {line}: a dollar sign that neither begins nor ends a formula."


@lru_cache(maxsize=1)
def _lenient_reader() -> MarkdownIt:
    reader = _new_reader()
    reader.disable("image")
    for kind in _FORMULAS:
        reader.add_render_rule(kind, _formula_or_text)
    reader.add_render_rule("link_open", _link_open)
    reader.add_render_rule("link_close", _link_close)
    return reader


@lru_cache(maxsize=1)
def _course_reader() -> MarkdownIt:
    return _new_reader()


def _new_reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    reader.use(dollarmath_plugin, allow_labels=False, allow_space=False, double_inline=True)
    for kind in _FORMULAS:
        reader.add_render_rule(kind, _render_formula)
    # What is too wide for a telephone can be moved on its own.
    reader.add_render_rule("table_open", lambda *_: '<div class="wide" tabindex="0"><table>\n')
    reader.add_render_rule("table_close", lambda *_: "</table></div>\n")
    reader.add_render_rule("code_block", _render_code)
    reader.add_render_rule("fence", _render_code)
    return reader


def _render_formula(_: object, tokens: list[Token], index: int, *__: object) -> str:
    token = tokens[index]
    block = _FORMULAS[token.type] == "$$"
    return _wrap_formula(to_mathml(token.content.strip(), block=block), block=block)


def _wrap_formula(inner: str, *, block: bool) -> str:
    if block:
        return f'<span class="formula" tabindex="0">{inner}</span>'
    return f'<span class="long">{inner}</span>' if len(_SIGN.findall(inner)) > _LONG else inner


def _formula_or_text(_: object, tokens: list[Token], index: int, *__: object) -> str:
    token = tokens[index]
    mark = _FORMULAS[token.type]
    try:
        return _wrap_formula(
            harmless_mathml(token.content.strip(), block=mark == "$$"), block=mark == "$$"
        )
    except _UNREADABLE:
        return f"<code>{escape(mark + token.content + mark)}</code>"


def _link_open(*_: object) -> str:
    return "<u>"


def _link_close(_: object, tokens: list[Token], index: int, *__: object) -> str:
    level = tokens[index].level
    opened = next(
        t for t in reversed(tokens[:index]) if t.type == "link_open" and t.level == level
    )
    return f"</u> <code>{escape(str(opened.attrs.get('href', '')))}</code>"


def _render_code(_: object, tokens: list[Token], index: int, *__: object) -> str:
    return f'<pre tabindex="0"><code>{escape(tokens[index].content)}</code></pre>\n'
