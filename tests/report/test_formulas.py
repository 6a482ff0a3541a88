"""Formulas in texts: drawn on the page, in the terminal and in Markdown, whatever is in them."""

import io
import json
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from autograder.course.records import (
    CheckResult,
    ExerciseResult,
    Level,
    Result,
    Status,
    Text,
    Verdict,
)
from autograder.gradebook.result_json import from_document, to_document
from autograder.report.feedback import render_html
from autograder.report.formulas import drawn, formula_mathml
from autograder.report.markdown import formatted_words, render_markdown
from autograder.report.overview import checks_csv, render_overview
from autograder.report.pages import marked_up
from autograder.report.statistics import summarise
from autograder.report.terminal import render_terminal
from autograder.report.visibility import shown
from autograder.report.words import Kind, clean, spans, strip_marks
from tests.report import samples
from tests.report.test_feedback import Reader

HEAD = "1 of 3 steps follow. The first wrong line is line 3."
STEPS = """✓ 1. ``Derivative(x/(1 + x), x)`` This is the derivative asked for.
✓ 2. ``1/(1 + x)**2`` Follows from line 1.
…
✗ 7. ``s_j*KroneckerDelta(i, j)`` Does not follow from line 6.
✗ 8. `x^2<script>` Cannot be read, column 2: Write powers with ** instead of ^: x**2.
○ 9. ``(x, y)`` Line 8 arranged differently."""
TITLE = Text("Jede Zeile von ``f'`` folgt: ``x**2``.", "Every line follows: ``x**2``.")


def failing(name, message=f"{HEAD}\n{STEPS}", **more):
    """One failed check."""
    return CheckResult(
        id=name,
        passed=False,
        points=0.0,
        max_points=1.0,
        verdict=Verdict.FAILED,
        title=Text(f"{name}: {TITLE.de}", f"{name}: {TITLE.en}"),
        message=Text.same(message),
        detail=Text.same("Expected ``x/2``. At x = 1: expected 0.5."),
        show=True,
        **more,
    )


def view(*checks, level=Level.SENTENCES):
    """The page of a result with these checks."""
    exercise = ExerciseResult(
        name="sigmoid", points=0.0, max_points=4.0, status="failed", checks=checks
    )
    result = Result(
        assignment="02-activations",
        student="ada",
        status=Status.GRADED,
        points=0.0,
        max_points=10.0,
        exercises=(exercise,),
    )
    return shown(result, samples.assignment(), level=level, language="en")


TWICE = (failing("a"), failing("b"))


def printed(made):
    """The page in the terminal."""
    out = io.StringIO()
    Console(file=out, width=100).print(render_terminal(made))
    return out.getvalue()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("a `b` ``c`` d", [("a ", "words"), ("b", "code"), (" ", "words"), ("c", "formula")]),
        ("``c``", [("c", "formula")]),
        ("`a``b`", [("`a``b`", "words")]),
        ("```a```", [("```a```", "words")]),
        ("``a\nb``", [("``a\nb``", "words")]),
        ("", []),
    ],
)
def test_marks_are_found(words, found):
    """One backtick on each side is code, two are a formula; what is unbalanced is words."""
    assert spans(words)[: len(found)] == [(piece, Kind(kind)) for piece, kind in found]


def test_marks_can_be_taken_away():
    assert strip_marks("a `b` ``c``") == "a b c"


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("x/2", "<mfrac>"),
        ("(2*x, 2*y)", "<mo>,</mo>"),
        ("s_j - y_j", "<msub><mi>s</mi><mi>j</mi></msub>"),
        ("-Sum(y_i*log(s_i), (i, 1, n))", "<munderover>"),
        ("KroneckerDelta(i, j)", "<mi>δ</mi>"),
        ("1 - s_j if i == j else -s_j", "<mtable>"),
        ("Derivative(L, a)*Derivative(a, z)", "<mi>L</mi>"),
        ("A2 - Y", "<msub><mi>A</mi><mn>2</mn></msub>"),
        ("learning_rate/2", "<mi>learning_rate</mi>"),
    ],
)
def test_formulas_of_the_course_are_drawn(text, inside):
    """Whatever the exercise's names, a page knows none of them and draws all of them."""
    assert inside in formula_mathml(text)
    assert drawn(text)
    assert formula_mathml(text, block=True) == formula_mathml(text).replace("inline", "block", 1)


@pytest.mark.parametrize("text", ["2x", "x^^2", "len(x)", "np.len(x)", "<b>", "x == 1", "9**9**9"])
def test_what_is_no_formula_is_code(text):
    assert formula_mathml(text) is None
    assert drawn(text) is None
    assert Reader(str(marked_up(f"``{text}``"))).elements == [("code", {})]


def test_code_is_never_drawn():
    assert marked_up("`x/2` and ``x/2``").startswith("<code>x/2</code> and <math")


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(st.text("`<>&'\"x1+/*() \n✓[]{}%αs_i=.,", max_size=40))
def test_nothing_but_code_and_mathematics_gets_into_a_page(words):
    """Whatever is written, it becomes text, code or a formula, and nothing is left open."""
    tree = ElementTree.fromstring(f"<p>{marked_up(clean(words, 99))}</p>")  # noqa: S314
    mathematics = "{http://www.w3.org/1998/Math/MathML}"
    for element in tree.iter():
        assert element.tag in ("p", "code", "span") or element.tag.startswith(mathematics)
    if "``" not in words:
        assert "".join(tree.itertext()) == "".join(piece for piece, _ in spans(clean(words, 99)))


def test_a_students_lines_become_a_list():
    """Each with its number, sign and formula; a gap is no item to be read aloud."""
    page = Reader(render_html(view(failing("a"))))
    (steps,) = [attrs for tag, attrs in page.elements if tag == "ol"]
    assert steps == {"class": "steps"}
    items = [attrs for tag, attrs in page.elements if tag == "li" and ("value" in attrs)]
    assert [(item["value"], item["class"]) for item in items] == [
        ("1", "good"),
        ("2", "good"),
        ("7", "bad"),
        ("8", "bad"),
        ("9", "partly"),
    ]
    assert {"class": "gap", "aria-hidden": "true"} in page.named("li")
    blocks = [attrs for attrs in page.named("math") if attrs["display"] == "block"]
    assert len(blocks) == 4
    assert page.named("script") == []
    assert "x^2<script>" in page.text


def test_the_list_is_shown_once_in_an_exercise():
    """The other checks say what they ask for and which line is wrong."""
    html = render_html(view(*TWICE)).partition('id="glance"')[2]  # below the first screen
    markdown = render_markdown(view(*TWICE)).partition("## ")[2]
    for text in (html, markdown, printed(view(*TWICE)).partition("Still to do")[2]):
        assert text.count("This is the derivative asked for.") == 1
        assert text.count("The first wrong line is line 3.") == 2
    different = view(failing("a"), failing("b", f"{HEAD}\n✓ 1. ``x`` Follows."))
    assert render_html(different).count('class="steps"') == 2


def test_a_page_of_points_shows_no_lines():
    html = render_html(view(*TWICE, level=Level.PUBLIC))
    assert "<math" not in html
    assert "first wrong" not in html


def test_values_are_drawn_where_they_are_shown():
    """Got and expected are not on a page of sentences, and formulas in them are drawn."""
    assert "Expected" not in render_html(view(failing("a")))
    values = render_html(view(failing("a"), level=Level.VALUES))
    assert 'tabindex="0">Expected <math' in values
    assert "  Expected x/2. At x = 1" in render_markdown(view(failing("a"), level=Level.VALUES))


def test_markdown_keeps_formulas_as_they_are_typed():
    text = render_markdown(view(failing("a")))
    assert "  - ✓ 2\\. `1/(1 + x)**2` Follows from line 1\\." in text.replace("1.\n", "1\\.\n")
    assert "  - …\n" in text
    assert "\\. x^2&lt;script&gt; Cannot be read" in text
    assert formatted_words("``x*y`` and ``<b>``") == "`x*y` and &lt;b&gt;"


def test_the_terminal_draws_tall_formulas_below_their_number():
    text = printed(view(failing("a")))
    assert "    ✓ 1. \n         d" in text
    assert "⎛   x   ⎞" in text
    assert "    ○ 9. (x, y) Line 8 arranged differently." in text
    assert "a: Every line follows: x²." in text
    wide = "+".join(f"x/{n}" for n in range(2, 30))
    line = printed(view(failing("a", f"✓ 1. ``{wide}`` Follows.")))
    assert wide[:40] in line


def test_lines_survive_the_result_file():
    """The list is part of a text: what is read back from result.json gives the same page."""
    made = view(*TWICE)
    exercise = ExerciseResult(
        name="sigmoid", points=0.0, max_points=4.0, status="failed", checks=TWICE
    )
    result = Result(
        assignment="02-activations",
        student="ada",
        status=Status.GRADED,
        points=0.0,
        max_points=10.0,
        exercises=(exercise,),
    )
    again = from_document(json.loads(json.dumps(to_document(result))))
    page = shown(again, samples.assignment(), level=Level.SENTENCES, language="en")
    assert render_html(page) == render_html(made)


def test_the_overview_draws_the_formulas_of_its_checks():
    """Titles of checks are drawn; the CSV has them as they are typed."""
    exercise = ExerciseResult(
        name="sigmoid", points=0.0, max_points=4.0, status="failed", checks=TWICE
    )
    result = samples.result(exercise)
    summary = summarise(samples.assignment(), [result])
    page = Reader(render_overview(summary, language="en"))
    assert len(page.named("math")) == 4  # in the table, and above the students who failed them
    assert "``x**2``" in checks_csv(summary, "en").decode("utf-8-sig")
