"""Markdown with formulas between dollar signs to HTML that needs no script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

from autograder.content.latex import Untypeset, to_mathml
from autograder.errors import ContentError

_SIGN = re.compile("<m[ion]")
_FORMULAS = {"math_inline": "$", "math_inline_double": "$$", "math_block": "$$"}
_LONG = 10  # signs of a formula in a sentence that a telephone may have to move on its own
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
    rendered: str = _reader().render(markdown)
    return re.sub(r"(</math>(?:</span>)?)([.,:;!?)])", rf"\1{_JOINER}\2", rendered)


def formula_problems(markdown: str) -> Iterator[str]:
    """One sentence with the line for each formula that cannot be typeset."""
    for token in _reader().parse(markdown):
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
def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    reader.use(dollarmath_plugin, allow_labels=False, allow_space=False, double_inline=True)
    for kind in _FORMULAS:
        reader.add_render_rule(kind, _formula)
    # What is too wide for a telephone can be moved on its own.
    reader.add_render_rule("table_open", lambda *_: '<div class="wide" tabindex="0"><table>\n')
    reader.add_render_rule("table_close", lambda *_: "</table></div>\n")
    reader.add_render_rule("code_block", _code)
    reader.add_render_rule("fence", _code)
    return reader


def _formula(_: object, tokens: list[Token], index: int, *__: object) -> str:
    token = tokens[index]
    block = _FORMULAS[token.type] == "$$"
    inner = to_mathml(token.content.strip(), block=block)
    if block:
        return f'<span class="formula" tabindex="0">{inner}</span>'
    return f'<span class="long">{inner}</span>' if len(_SIGN.findall(inner)) > _LONG else inner


def _code(_: object, tokens: list[Token], index: int, *__: object) -> str:
    return f'<pre tabindex="0"><code>{escape(tokens[index].content)}</code></pre>\n'
