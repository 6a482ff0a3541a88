"""What public tests say in two languages is shown in one."""

import ast
import re

import pytest

from autograder.content.discover import discover
from autograder.workspace.bilingual import in_language, pairs_in, title
from tests.workspace.conftest import COURSE

GERMAN = {
    "der",
    "die",
    "das",
    "ist",
    "und",
    "nicht",
    "mit",
    "jede",
    "eine",
    "ein",
    "erwartet",
    "bei",
}
GERMAN |= {"wird", "zuerst", "aus", "wie", "oder", "fehlt", "für", "nach", "von", "zu", "Zeile"}
ENGLISH = {
    "the",
    "is",
    "and",
    "not",
    "with",
    "each",
    "expected",
    "of",
    "first",
    "from",
    "as",
    "or",
}
ENGLISH |= {"missing", "at", "row", "shape", "what", "by", "are", "it", "its"}


def source_of(assignment):
    return (assignment.folder / "test_public.py").read_text(encoding="utf-8")


def messages(source):
    """The texts of a file of tests that hold sentences."""
    texts = [n.value for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Constant)]
    return [text for text in texts if isinstance(text, str) and " / " in text]


def values(text, pairs, language):
    """The numbers and names of Python in what is shown."""
    shown = in_language(" ".join(text.split()), pairs, language)
    return {*re.findall(r"\d[\d.]*\d|\d|\w*[_\[=]\w+", shown)}


def words(text):
    return {word.strip(".,:;?!()\"'") for word in text.split()}


@pytest.mark.parametrize("assignment", discover(COURSE), ids=lambda a: a.name)
@pytest.mark.parametrize(("language", "other"), [("de", ENGLISH), ("en", GERMAN)])
def test_no_word_of_the_other_language_is_left(assignment, language, other):
    """Neither in a message nor in the title of a test."""
    source = source_of(assignment)
    pairs = pairs_in(source)
    titles = {
        " ".join((ast.get_docstring(node) or "").split())
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }
    for text in titles:
        assert " / " in text, text
        assert not words(title(text, language)) & other, text
    for text in messages(source):
        if "Start: python" not in text and " ".join(text.split()) not in titles:
            assert values(text, pairs, "de") == values(text, pairs, "en"), text
            shown = in_language(" ".join(text.split()), pairs, language)
            assert not words(shown) & other, shown


@pytest.mark.parametrize(
    ("said", "german", "english"),
    [
        (
            "Form / shape (2,), erwartet / expected (3,).",
            "Form (2,), erwartet (3,).",
            "Shape (2,), expected (3,).",
        ),
        (
            "f = 1. Negatives wird 0 / negative numbers become 0.",
            "f = 1. Negatives wird 0.",
            "f = 1. Negative numbers become 0.",
        ),
        ("f: Bergab? / downhill?", "f: Bergab?", "f: downhill?"),
        ("(f(x + h) - f(x)) / h", "(f(x + h) - f(x)) / h", "(f(x + h) - f(x)) / h"),
        (
            "(exp(z) - 1) / (exp(z) + 1)",
            "(exp(z) - 1) / (exp(z) + 1)",
            "(exp(z) - 1) / (exp(z) + 1)",
        ),
        (
            "Nimm a. Dann b / take a. Then b",
            "Nimm a. Dann b / take a. Then b",
            "Nimm a. Take a. Then b",
        ),
    ],
)
def test_a_message_in_one_language(said, german, english):
    """Pairs within a sentence, at its end; a quotient stays; what is mixed up shows."""
    pairs = pairs_in(f"x = {said!r}")
    if "Nimm" not in said:
        assert in_language(said, pairs, "de") == german
    assert in_language(said, pairs, "en") == english
