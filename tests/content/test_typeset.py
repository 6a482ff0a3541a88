"""Statements become HTML: tables, lists, code and formulas, nothing that runs or is loaded."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from autograder.content.typeset import formula_problems, students_html, to_html
from autograder.errors import ContentError

REPOSITORY = Path(__file__).parents[2]
STATEMENTS = sorted(REPOSITORY.glob("assignments/*/statement.*.md"))


def test_formulas_stand_in_sentences_lists_tables_and_alone():
    html = to_html(
        "Für $x$ gilt:\n\n1. erstens\n   $$\\frac{1}{x}$$\n   weiter\n\n"
        "| a | b |\n|---|---|\n| $y$ | 2 |\n\n$$z = 1$$\n"
    )
    assert html.count("<math") == 4
    assert html.count('<span class="formula" tabindex="0"><math') == 2
    assert "<td><math" in html
    assert '<div class="wide" tabindex="0"><table>' in html
    tree = ElementTree.fromstring(f"<main>{html}</main>")  # noqa: S314 - our own
    assert tree.find("ol/li") is not None


def test_dollars_in_code_are_no_formulas():
    html = to_html("`a$b$c` and\n\n    print('$x$')\n\n```\n$y$\n```\n")
    assert "<math" not in html
    assert "<code>a$b$c</code>" in html


def test_html_and_scripts_stay_words():
    html = to_html('<script>alert(1)</script> <b onclick="x">b</b> [x](javascript:alert(1))')
    assert "<script" not in html
    assert "<b " not in html
    assert "href" not in html


def test_punctuation_stays_with_its_formula():
    assert "</math>&#8288;." in to_html("So ist $x$.")
    long = "$a_1 + a_2 + a_3 + a_4 + a_5 + a_6$"
    assert "</math></span>&#8288;," in to_html(f"Mit {long}, also.")


@pytest.mark.parametrize(
    ("markdown", "problem"),
    [
        ("a\n\nso $\\foo x$ ist", r"line 3: $\foo x$ cannot be typeset: the command \foo"),
        ("$$\n\\frac{1}\n$$", r"line 1: $$\frac{1}$$ cannot be typeset: a part of a fraction"),
        ("1. a\n   $$x_$$", "line 2: $$x_$$ cannot be typeset: missing"),
        ("a\nb costs 3$ or so", "line 2: a dollar sign"),
        ("| a |\n|---|\n| $x |", "line 3: a dollar sign"),
    ],
)
def test_what_cannot_be_typeset_is_named_with_its_line(markdown, problem):
    (found,) = formula_problems(markdown)
    assert found.startswith(problem)
    with pytest.raises(ContentError, match="line"):
        to_html(markdown)


@pytest.mark.parametrize("path", STATEMENTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_formula_of_the_course_is_typeset(path):
    """No statement has a formula that is left as it was typed."""
    text = path.read_text(encoding="utf-8-sig")
    assert list(formula_problems(text)) == []
    html = to_html(text)
    assert html == to_html(text)
    tree = ElementTree.fromstring(f"<main>{html}</main>")  # noqa: S314 - our own
    outside = " ".join(
        words
        for element in tree.iter()
        if element.tag not in ("code",)
        for words in (element.text or "", element.tail or "")
    )
    assert "$" not in outside
    assert "\\" not in outside


def test_the_whole_course_was_looked_at():
    assert len(STATEMENTS) == 2 * len(list(REPOSITORY.glob("assignments/*/assignment.toml")))
    assert len(STATEMENTS) >= 26


HOSTILE = {
    "a script": "<script>alert(1)</script>",
    "a picture from outside": "![x](https://example.org/x.png)",
    "a link that acts": "[x](javascript:alert(1))",
    "a link": "[x](https://example.org)",
    "an address": "<https://example.org>",
    "a link in a formula": r"$\href{javascript:alert(1)}{x}$",
    "a style in a formula": r"$\style{background:url(//example.org)}{x}$",
    "a class in a formula": r"$\class{answer}{x}$",
    "a tag in a formula": r"$\text{<img src=x onerror=alert(1)>}$",
    "an entity": "&lt;script&gt; &#60;b&#62;",
    "a tag in code": "`<b>`\n\n~~~\n</code></pre><b>\n~~~",
    "brackets without end": "$" + "{" * 500 + "}" * 500 + "$",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_a_student_wrote_cannot_act(kind):
    """No tag, attribute or address that a browser would obey; the words are still there."""
    html = students_html(HOSTILE[kind])
    tree = ElementTree.fromstring(f"<main>{html}</main>")  # noqa: S314 - what is tested
    allowed = {"main", "p", "u", "code", "pre", "math", "mrow", "mi", "mtext"}
    assert {element.tag.rpartition("}")[2] for element in tree.iter()} <= allowed
    names = {name for element in tree.iter() for name in element.attrib}
    assert names <= {"tabindex", "display"}


def test_a_students_formula_is_drawn_or_shown_as_it_was_written():
    """Where a statement would be refused."""
    html = students_html("Es gilt $x^2$, $\\foo$ und $$\\frac{1}{2}$$ für 5 $.")
    assert html.count("<math") == 2
    assert "<code>$\\foo$</code>" in html
    assert "5 $" in html


@pytest.mark.parametrize(
    "text",
    ["x" * 20_001, "*" * 1_001, "> " * 20 + "x", "[" * 2_000, "|a" * 20 + "|\n" + "|-" * 20 + "|"],
    ids=len,
)
def test_what_nobody_would_read_is_not_rendered(text):
    """Whoever shows it shows it as text."""
    assert students_html(text) is None
