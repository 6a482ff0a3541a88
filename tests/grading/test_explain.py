"""Failures in words: both languages, the fact, and nothing that carries hidden inputs."""

from __future__ import annotations

import pytest

from autograder.course.records import Limits, Verdict
from autograder.grading.explain import explain
from autograder.sandbox.worker_failures import (
    MissingName,
    NotAnObject,
    Raised,
    StudentRaised,
    WorkerDied,
)

SOURCES = {"activations": b"def relu(z):\n    return secret(z)\n"}


def raised(kind: str, message: str, line: int = 2, loading: str = "") -> StudentRaised:
    frames = (("activations.py", line, "relu"),)
    bases = (kind, "Exception")
    record = Raised(type_name=kind, message=message, bases=bases, frames=frames, traceback="tb")
    return StudentRaised(record, loading=loading)


@pytest.mark.parametrize(
    ("kind", "message", "english", "german"),
    [
        ("NameError", "name 'secret' is not defined", "no name `secret`", "Namen `secret`"),
        (
            "TypeError",
            "only 0-dimensional arrays can be converted to Python scalars",
            "take one entry out (a.item())",
            "Nimm einen Eintrag heraus (a.item())",
        ),
        ("RuntimeError", "can't start new thread", "no threads when", "Threads gibt es beim"),
        (
            "ImportError",
            "cannot import name 'secret' from 'activations' (unknown location)",
            "There is no `secret` in `...`",
            "In `...` gibt es kein `secret`",
        ),
        (
            "ValueError",
            "operands could not be broadcast together with shapes (3,) (4,) ",
            "(3,) (4,)",
            "Formen",
        ),
        (
            "ValueError",
            "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
            "(n?,k),(k,m?)->(n?,m?) (size 4 is different from 3)",
            "3 against 4",
            "Matrixprodukt",
        ),
        ("ZeroDivisionError", "division by zero", "divided by 0", "durch 0"),
        (
            "TypeError",
            "relu() takes 1 positional argument but 2 were given",
            "too many arguments (2)",
            "def-Zeile",
        ),
        (
            "EOFError",
            "input() is not available while a submission is graded",
            "no input()",
            "input()",
        ),
        ("ModuleNotFoundError", "No module named 'scipy'", "no package `scipy`", "Paket `scipy`"),
        ("NotImplementedError", "relu", "Not written yet", "Noch nicht geschrieben"),
        ("SyntaxError", "invalid syntax", "cannot read the file", "nicht lesen"),
        ("RecursionError", "maximum recursion depth exceeded", "without end", "ohne Ende"),
        ("SystemExit", "0", "ends the whole program", "beendet"),
    ],
)
def test_common_mistakes_are_explained_in_both_languages(kind, message, english, german):
    """What numpy and Python say becomes a sentence a beginner understands."""
    text, _detail = explain(raised(kind, message), Limits(), SOURCES)
    assert english in text["en"]
    assert german in text["de"]


def test_the_students_own_line_is_quoted_from_what_was_handed_in():
    """The line number is a claim; the line itself is read on our side."""
    text, _detail = explain(raised("NameError", "name 'secret' is not defined"), Limits(), SOURCES)
    assert "line 2: `return secret(z)`" in text["en"]


def test_a_line_number_outside_the_file_quotes_nothing():
    """A forged frame shows no line."""
    text, _detail = explain(raised("KeyError", "x", line=99), Limits(), SOURCES)
    assert "line" not in text["en"]


@pytest.mark.parametrize(
    "message",
    [
        "3.14159 2.71828 1.41421",
        "the input was [1.5, -2.25, 7.125]",
        "name '1.5 2.25' is not defined",
        "operands could not be broadcast together with shapes 1.5 2.25",
        "index 123456789 is out of bounds for axis 0 with size 3",
        "<script>alert(1)</script>",
    ],
)
def test_an_exceptions_own_text_does_not_reach_the_student(message):
    """Hidden inputs cannot travel in the text of an exception that the student's code raises."""
    text, detail = explain(raised("ValueError", message), Limits(), SOURCES)
    for language in ("de", "en"):
        assert "1.5" not in text[language]
        assert "3.14" not in text[language]
        assert "123456789" not in text[language]
        assert "<script" not in text[language]
    assert detail is not None


def test_the_type_of_an_own_exception_is_not_repeated():
    """A class name could carry anything too."""
    text, _detail = explain(raised("X1p5_2p25", "x"), Limits(), SOURCES)
    assert "X1p5" not in text["en"]


def test_addresses_are_taken_out_of_the_detail():
    """The same failure gives the same bytes, wherever objects lie in memory."""
    record = Raised(
        type_name="TypeError",
        message="",
        bases=(),
        frames=(),
        traceback="<function f at 0x7f12ab34cd>",
    )
    _text, detail = explain(StudentRaised(record), Limits(), SOURCES)
    assert detail.en == "<function f at 0x...>"


@pytest.mark.parametrize(
    ("reason", "verdict", "english"),
    [
        ("computing", Verdict.TIMEOUT, "Does every loop end?"),
        ("waiting", Verdict.TIMEOUT, "waits"),
        ("budget", Verdict.TIMEOUT, "used up"),
        ("memory", Verdict.MEMORY, "MiB"),
        ("output", Verdict.OUTPUT, "prints far too much"),
        ("exit", Verdict.CRASHED, "ends the whole program"),
        ("signal", Verdict.CRASHED, "crashed"),
        ("protocol", Verdict.CRASHED, "no result"),
    ],
)
def test_every_death_has_its_verdict_and_words(reason, verdict, english):
    """Time, memory, output, exit, crash and nonsense are told apart."""
    death = WorkerDied(reason)
    text, _detail = explain(death, Limits(), SOURCES)
    assert death.verdict is verdict
    assert english in text["en"]
    assert text["de"] != text["en"]


def test_a_missing_function_is_named():
    """The student's own file and the name that should be in it."""
    text, _detail = explain(MissingName("activations", "sigmoid"), Limits(), SOURCES)
    assert "`sigmoid` in activations.py" in text["en"]


def test_a_class_that_gives_no_object_is_told_so():
    """Forging an object that equals everything is the submission's failure, not the suite's."""
    text, _detail = explain(NotAnObject("NeuralNetwork"), Limits(), SOURCES)
    assert "gives no object" in text["en"]
    assert "ergibt kein Objekt" in text["de"]


def test_a_result_that_is_too_large_is_told_with_its_size():
    """It is no accusation, and a size that could be a message is not told."""
    text, _ = explain(WorkerDied("reply", 188), Limits(), {})
    assert text["en"].startswith("The result is too large: 188 MB, at most 64.")
    assert "31415926" not in explain(WorkerDied("reply", 31_415_926), Limits(), {})[0]["de"]
