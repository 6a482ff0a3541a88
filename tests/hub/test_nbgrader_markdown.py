"""Markdown of students: what acts is shown as text, what is ordinary stays as it is."""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from autograder.nbgrader.sanitize_markdown import (
    LONGEST,
    MARKS,
    PICTURES,
    SHOWN,
    as_text,
    attached_pictures,
    harmless,
)
from autograder.nbgrader.tex import sets_mathematics_only

ASSIGNMENTS = Path(__file__).parents[2] / "assignments"

ORDINARY = [
    "# A heading\n\nText with *emphasis*, **bold** and `code`.",
    "| a | b |\n|---|:-:|\n| 1 | 2 |",
    "- [x] done\n- [ ] not yet\n\n1. one\n2. two\n\n> said",
    "$x > 0$ and $$\\sum_{i=1}^n a_i$$",
    "\\begin{align}a &= b\\\\ c &= d\\end{align}",
    "```python\nif a > b:\n    print('x')\n```",
    "[a link](https://example.org/a?b=c#d) and [a place](#there) and [a file](data.csv)",
    "<https://example.org>",
    "a < b and c > d & e",
    "f'(x) = \\sigma'(x), C:\\data\\x, ~~no~~, ==yes==",
    "[^1]\n\n[^1]: A footnote.",
    "$f'(x) = \\begin{cases} 1 & x > 0\\\\ 0 & \\text{else}\\end{cases}$",
    "C:\\data\\href{x} is a path, and costs nothing",
]
ATTACKS = [
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "<svg onload=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x></svg>",
    "<iframe src='javascript:alert(1)'></iframe>",
    "<a href='javascript:alert(1)'>x</a>",
    "<div style='position:fixed;inset:0' onmouseover=alert(1)>x</div>",
    "<style>body{display:none}</style>",
    "<form action=//evil.example><input name=x autofocus onfocus=alert(1)></form>",
    "<!-- --><b onclick=alert(1)>x</b>",
    "<math href='javascript:alert(1)'>x</math>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "text <b\nonclick=alert(1)>x",
    "# <svg/onload=alert(1)>",
    "[<img src=x onerror=alert(1)>](https://example.org)",
    "| <img src=x onerror=alert(1)> |\n|---|\n| <script>alert(1)</script> |",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](java&Tab;script:alert(1))",
    "[x](vbscript:x)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x]: javascript:alert(1)\n\n[x]",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    '[x](https://a.example "t\\" onmouseover=alert(1)")',
    "```mermaid\n<img src=x onerror=alert(1)>\n```",
    "```mermaid\n&lt;img src=x onerror=alert(1)&gt;\n```",
    "$\\href{javascript:alert(1)}{x}$",
    "$\\style{position:fixed}{x}$",
    "&#36;&#92;href{javascript&#58;alert(1)}{x}&#36;",
    "![x](attachment:nowhere.png)",
    "![x](https://example.org/a.png)",
    "![x](/user/teacher/formgrader?path=/tmp/evil)",
    "![x][y]\n\n[y]: //example.org/a.png",
    "[x](/user/teacher/formgrader?path=/tmp/evil)",
    "[x](formgrader?path=/tmp/evil)",
    "[x](../formgrader)",
    "[x](//example.org/a)",
    "\\begin{<img src=x onerror=alert(1)>}x\\end{<img src=x onerror=alert(1)>}",
    "<https://onmouseover=alert(1)//>",
    "`<img src=x onerror=alert(1)>`",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
]


def rendered(source: str) -> str:
    """What nbgrader's pages make of it."""
    return MarkdownWithMath(renderer=IPythonRenderer(escape=False)).render(source)


class Acting(HTMLParser):
    """Collects what a browser would act upon."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.code = 0

    def handle_starttag(self, tag, attrs):
        self.code += tag in ("pre", "code")
        values = dict(attrs)
        if tag in {"script", "style", "iframe", "object", "embed", "svg", "math", "form", "meta",
                   "link", "base", "b", "video", "audio", "button", "textarea"}:  # fmt: skip
            self.found.append(tag)
        self.found += [name for name in values if name.startswith("on") or name == "autofocus"]
        address = re.sub(r"\s", "", values.get("href", "") or values.get("src", "")).lower()
        if address.startswith(("javascript:", "vbscript:", "data:", "/", "..")) or "?" in address:
            self.found.append(address)
        if tag == "img":
            self.found.append(address)
        if "mermaid" in (values.get("class") or ""):
            self.found.append("mermaid")

    def handle_endtag(self, tag):
        self.code -= tag in ("pre", "code")

    def handle_data(self, data):
        if not self.code and re.search(r"\\(href|style)", data):
            self.found.append(data)


def acting(html: str) -> list[str]:
    judge = Acting()
    judge.feed(html)
    return judge.found


@pytest.mark.parametrize("source", ORDINARY)
def test_ordinary_markdown_stays_as_it_is(source):
    """Headings, tables, lists, formulas, code, links and pictures come out unchanged."""
    assert harmless(source) == source


@pytest.mark.parametrize("source", ATTACKS)
def test_nothing_acts_afterwards(source):
    """Rendered as nbgrader renders it, no tag, handler, script address or TeX of theirs is left."""
    assert acting(rendered(harmless(source))) == []


def test_the_attacks_are_attacks():
    """Most of them do act when they are rendered as they are: the test above can fail."""
    assert (
        sum(bool(acting(rendered(source))) for source in ATTACKS if "attachment" not in source)
        > 15
    )


def test_what_was_written_stays_readable():
    """A tag that is no longer one still says what it said."""
    html = rendered(harmless("see <img src=x onerror=alert(1)> there"))
    assert "&lt; img src=x onerror=alert(1)&gt;" in html


def test_formulas_and_code_with_less_than_keep_their_meaning():
    """A blank after the sign changes neither a formula nor a program."""
    assert harmless("$a<b$ and `x<y`") == "$a< b$ and `x< y`"


ENDED = [  # what MathJax knows and mathematics does not need
    "\\mmlToken{mtext}[href=javascript:alert(1)]{x}", "\\bbox[position:fixed; inset:0]{x}",
    "\\href{javascript:alert(1)}{x}", "\\url{x}", "\\style{position:fixed}{x}", "\\class{x}{y}",
    "\\cssId{x}{y}", "\\data{x=y}{z}", "\\require{html}", "\\def\\x{y}", "\\let\\x=\\y",
    "\\newcommand{\\x}{y}", "\\renewcommand{\\frac}{y}", "\\newenvironment{x}{y}{z}",
    "\\unicode[x]{0}", "\\enclose{x}[href=y]{z}", "\\toggle{x}{y}\\endtoggle", "\\mathtip{x}{y}",
    "\\texttip{x}{y}", "\\color{red}x", "\\colorbox{red}{x}", "\\rule{90em}{90em}", "\\kern-50em x",
    "\\hspace{-50em}x", "\\raise50em{x}", "\\llap{x}", "\\Huge x", "\\label{x}", "\\tag{x}",
    "\\includegraphics{x}", "\\verb|x|", "\\begin{html}x\\end{html}", "\\begin%\n{x}y\\end{x}",
    "x\\\\[-50em]y", "x\\\\*[9em]y", "x\\\\ [900pt]y", "\\somethingOfAnotherYear{x}",
]  # fmt: skip


@pytest.mark.parametrize(
    "frame", ["${}$", "$$x{}$$", "\\\\({}\\\\)", "\\begin{{align}}{}\\end{{align}}"]
)
@pytest.mark.parametrize("tex", ENDED)
def test_only_mathematics_is_set(tex, frame):
    """Any other command turns the cell into a block of code, where MathJax does not look."""
    source = frame.format(tex)
    assert harmless(source) == as_text(source)


@pytest.mark.parametrize("path", sorted(ASSIGNMENTS.glob("*/*.md")), ids=str)
def test_formulas_of_all_statements_are_set(path):
    """What our statements use, students may use as well."""
    text = re.sub(r"```.*?```|`[^`]*`", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert sets_mathematics_only(text)


SHAPES = ["[", "![", "](", "[a](", "*a ", "_a ", "~~a", "> ", "- > ", "> - ", ">\n> ", "`", "`a", "$", "$$\n", "\\(", "- ",
          "\\begin{a}", "|a|\n", "```\n", "[^1]", "[x]: a\n", "<a ", "a&amp", "x", "\n", "é\t"]  # fmt: skip


def calls(action, *arguments) -> int:
    """How many calls it takes."""
    counted = 0

    def count(*_: object) -> None:
        nonlocal counted
        counted += 1

    sys.setprofile(count)
    try:
        action(*arguments)
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_as_much_costs_at_most_twice_as_much(shape):
    """In calls, within the bounds and beyond them."""
    harmless("$x$ [a](b) `c`")  # what is imported and compiled once
    for size in (MARKS // 2, LONGEST // 2, LONGEST, 2 * LONGEST, 2 * SHOWN):
        once, twice = ((shape * size)[: factor * size] for factor in (1, 2))
        assert calls(harmless, twice) <= 2.5 * calls(harmless, once) + 2_000


@pytest.mark.parametrize("shape", SHAPES)
def test_renderers_get_what_is_within_the_bounds(shape, monkeypatch):
    """A regular expression's work is not seen in calls: it is bounded by what it is given."""
    given = []
    real = MarkdownWithMath.render
    monkeypatch.setattr(
        MarkdownWithMath, "render", lambda self, s: (given.append(s), real(self, s))[1]
    )
    for number in (10, MARKS, LONGEST, SHOWN):
        shown = harmless(shape * number)
        assert len(shown) <= 5 * SHOWN + 100
    for source in given:
        assert len(source) <= 2 * LONGEST
        assert len(re.findall(r"[\[\]*_~>`$\\|<&!^]", source)) <= MARKS


def test_a_picture_is_shown_as_often_as_it_fits():
    """A page holds it once for each time that it is shown."""
    large = {"a.png": {"image/png": "A" * (PICTURES // 4)}}
    assert harmless("![](attachment:a.png)", large) == "![](attachment:a.png)"
    assert harmless("![](attachment:a.png) " * 5, large).startswith("\n    ![]")


def test_attachments_are_pictures_only():
    """A drawing may hold a script, and odd data may end the attribute it is put into."""
    kept = attached_pictures(
        {
            "a.png": {"image/png": "iVBORw0KGgo="},
            "b.svg": {"image/svg+xml": "PHN2Zz4="},
            "c.png": {"image/png": 'x" onerror="alert(1)'},
            "d.png": "text",
            "e.png": {"image/png": ["x"], "image/gif": "R0lGODlh"},
        }
    )
    assert kept == {"a.png": {"image/png": "iVBORw0KGgo="}, "e.png": {"image/gif": "R0lGODlh"}}
    assert attached_pictures(["not", "a", "mapping"]) == {}
