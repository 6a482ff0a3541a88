"""What `pytest` says in a student's folder."""

import re

import pytest

STEP = "return np.where(z > 0, 1.0, 0.0)"


def row(printed, name):
    """What the table says of an exercise."""
    return re.search(rf"(?m)^  {re.escape(name)} +(.*)$", printed)[1]


def test_at_first_everything_is_open(student):
    """No wall of failures: a table, and where to begin."""
    status, printed = student.pytest()
    assert status == 1
    assert {row(printed, e.name).split()[-1] for e in student.assignment.exercises} == {"offen"}
    assert "Als Nächstes: step (activations.py, Zeile 6). Tipp dazu: pytest --hint" in printed
    assert "Öffentliche Tests: 0 von 15 Punkten." in printed
    assert "NotImplementedError" not in printed
    assert len(printed.splitlines()) < len(student.assignment.exercises) + 11


def test_an_exercise_after_the_other(student):
    """Points grow, and the next one is named."""
    student.write("step", STEP)
    status, printed = student.pytest(language="en")
    assert status == 1
    assert row(printed, "step") == "2  done"
    assert "Public tests: 2 of 15 points." in printed
    assert "Next: relu (activations.py, line 26)" in printed
    student.solve()
    status, printed = student.pytest(language="en")
    assert status == 0
    assert "Public tests: 15 of 15 points." in printed
    assert "Next: why_nonlinear (questions.md, line 6)" in printed
    written = ("why_nonlinear", "why_not_step", "dying_neurons")
    for name in (*written, "why_bias", "extreme_epsilon", "saturation"):
        student.edit(f"## {name}\n", f"## {name}\n\nBecause.\n", "questions.md")
    printed = student.pytest(language="en")[1]
    assert row(printed, "why_nonlinear") == "2  answered"
    assert "Nothing is left open here. Hand in: python hand_in.py" in printed


def test_a_failure_is_a_sentence_with_the_line(student):
    """Got and expected, or the exception and the line of the student's; no machinery."""
    student.write("step", "return 1 / 0")
    student.write("relu", "return -z")
    printed = student.pytest()[1]
    line = "in deiner Zeile: activations.py:23: return 1 / 0"
    assert f"ZeroDivisionError: division by zero\n{line}" in printed
    assert "erwartet / expected [0, 36, 14]. Negatives wird 0" in printed
    assert "assert False" not in printed
    assert "where" not in printed
    assert row(printed, "step") == "2  begonnen, 0 von 2 Tests"
    assert "Als Nächstes: step" in printed


def test_who_asks_for_pytests_own_words_gets_them(student):
    """`--tb=short` shows the way through the test."""
    student.write("step", "return 1 / 0")
    assert "in compare" in student.pytest("--tb=short", "-k", "step")[1]


def test_what_waits_for_another_says_so(perceptron):
    """An exercise that calls one that is not written has not failed."""
    perceptron.write("perceptron", "return activation(weighted_sum(x, w))")
    printed = perceptron.pytest("--hint")[1]
    assert row(printed, "perceptron") == "2  wartet auf weighted_sum"
    assert "Als Nächstes: weighted_sum (perceptron.py" in printed
    assert "Tipp zu weighted_sum:" in printed
    assert "FAILURES" not in printed


def test_answers_are_read_one_by_one(perceptron):
    """Those that are written count before all are; one that cannot be read is explained."""
    perceptron.edit('"a": "..."', '"a": "1"', "answers.py")
    perceptron.edit('"b": "..."', '"b": "9"', "answers.py")
    printed = perceptron.pytest()[1]
    assert row(printed, "answers: a, b") == "1  lesbar"
    assert "FAILURES" not in printed
    perceptron.edit('"c": "..."', '"c": "1 2"', "answers.py")
    printed = perceptron.pytest()[1]
    assert "FAILURES" in printed
    assert "1*2" in printed
    assert "Noch offen" not in printed


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--hint",), "Tipp zu step:"),
        (("--hint", "test_public.py"), "Tipp zu step:"),
        (("--hint=tanh",), "Tipp zu tanh:"),
        (("--hint=nothing",), "Eine Aufgabe nothing gibt es hier nicht. Es gibt: step, relu,"),
    ],
)
def test_a_hint_on_request(student, asked, said):
    """For the next exercise, or for one by name; a slip is told."""
    assert said in student.pytest(*asked)[1]
    assert "Tipp zu" not in student.pytest()[1]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"def step(z)\n    return z\n", "activations.py:1: SyntaxError: expected ':'"),
        (b'NAME = "Gr\xf6\xdfe"\n', "Speichere die Datei mit der Kodierung UTF-8."),
        (b"import nothing_of_that_name\n", "in deiner Zeile: activations.py:1: import nothing"),
        (None, "ModuleNotFoundError: No module named 'activations'"),
    ],
)
def test_a_module_that_cannot_be_loaded(student, content, said):
    """One error, in a sentence, and what to do first."""
    path = student.folder / "activations.py"
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    status, printed = student.pytest()
    assert status == 2
    assert said in printed
    assert "Behebe zuerst den Fehler oben" in printed
    assert "Traceback" not in printed


def test_windows_line_ends_and_a_byte_order_mark(student):
    """What Notepad and git make of the files is read like the original."""
    student.write("step", STEP)
    for name in ("activations.py", "questions.md", "MANIFEST.json", "pytest.ini"):
        path = student.folder / name
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    (student.folder / "pytest.ini").write_bytes(b"[pytest]\r\npythonpath = .\r\n")
    printed = student.pytest()[1]
    assert row(printed, "step") == "2  fertig"
    assert row(printed, "why_nonlinear") == "2  offen"


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "ascii"])
def test_a_console_that_knows_few_characters(student, encoding):
    """Neither our words nor what a student prints can stop the tests."""
    student.write("step", 'print("größer → σ", z); return np.where(z > 0, 1.0, 0.0)')
    status, printed = student.pytest(PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert status == 1
    assert "INTERNALERROR" not in printed
    assert row(printed, "step") == "2  fertig"


def test_without_its_description_the_tests_run_all_the_same(student):
    """Whoever deletes MANIFEST.json is told how to get it back."""
    (student.folder / "MANIFEST.json").unlink()
    printed = student.pytest()[1]
    assert "14 failed" in printed
    assert "Ohne MANIFEST.json gibt es keine Übersicht" in printed


def test_the_language(student):
    """The variable, then pytest.ini, then the computer's."""
    ini = student.folder / "pytest.ini"
    ini.write_text(ini.read_text(encoding="utf-8") + "language = en\n", encoding="utf-8")
    assert "Als Nächstes" in student.pytest()[1]
    assert "Next:" in student.pytest(language="", LANG="de_DE.UTF-8")[1]
    ini.write_text("[pytest]\npythonpath = .\n", encoding="utf-8")
    assert "Als Nächstes" in student.pytest(language="", LANG="de_DE.UTF-8")[1]
    assert "Next:" in student.pytest(language="", LANG="fr_FR.UTF-8", LC_ALL="en_GB")[1]
