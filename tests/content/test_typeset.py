"""Statements become HTML: tables, lists, code and formulas, nothing that runs or is loaded."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from autograder.content.typeset import formula_problems, to_html
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
