"""What `pytest` says in a student's folder."""

import re

import pytest

from tests.workspace.conftest import Student

STEP = "return np.where(z > 0, 1.0, 0.0)"


def row(printed, name):
    """What the table says of an exercise."""
    return re.search(rf"(?m)^  {re.escape(name)} +(.*)$", printed)[1]


def flat(printed):
    """Without the places where lines were broken."""
    return " ".join(printed.split())


def test_at_first_everything_is_open(student):
    """No wall of failures: a table, and where to begin."""
    status, printed = student.pytest()
    assert status == 1
    notes = {row(printed, e.name).split(maxsplit=1)[1] for e in student.assignment.exercises}
    assert notes == {"unbearbeitet", "nicht beantwortet"}
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
    assert row(printed, "why_nonlinear") == "2  answered, marked by a person"
    assert "Written answers: 6 of 6 (10 points). They are marked by a person." in printed
    assert "all public tests pass. Hand in: python hand_in.py" in printed


def test_a_failure_is_a_sentence_with_the_line(student):
    """Got and expected, or the exception and the line of the student's; no machinery."""
    student.write("step", "return 1 / 0")
    student.write("relu", "return -z")
    printed = student.pytest()[1]
    assert "Hier wird durch 0 geteilt. (ZeroDivisionError)" in printed
    assert printed.count("activations.py:23: return 1 / 0") == 1  # two tests, one cause
    assert "erwartet [0, 36, 14]. Negatives wird 0" in flat(printed)
    for machinery in ("assert False", "where", "expected", "FAILURES", "failed"):
        assert machinery not in printed
    assert row(printed, "step") == "2  begonnen, 0 von 2 Tests bestanden"
    assert "Als Nächstes: step" in printed


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_is_said_in_the_other_language(student, language):
    """Neither by the tests nor about them."""
    student.write("relu", "return -z")
    student.write("sigmoid", "return z")
    printed = student.pytest(language=language)[1]
    other = (
        ("expected", "of 15", "Next", "change")
        if language == "de"
        else ("erwartet", "wird", "Punkte")
    )
    for word in other:
        assert word not in printed


def test_a_mistake_that_shows_in_a_public_value_is_named(student):
    """In the place of what the test says to everybody; and it is the first hint."""
    student.write("tanh", "return (np.exp(-z) - np.exp(z)) / (np.exp(z) + np.exp(-z))")
    printed = student.pytest()[1]
    assert "Es stimmt bis auf das Vorzeichen." in printed
    assert "(exp(z) - exp(-z))" not in printed
    assert (
        "Es stimmt bis auf das Vorzeichen." in student.pytest("--hint=tanh")[1].split("Tipp zu")[1]
    )


def test_an_endless_loop_is_ended(student):
    """With the line it was in; also where the loop catches everything."""
    student.write(
        "step",
        "while True:\n        try:\n            z\n        except Exception:\n            pass",
    )
    student.edit("seconds = 20", "seconds = 1", "pytest.ini")
    printed = student.pytest()[1]
    assert "Nach 1 Sekunde beendet: Die Schleife hört nicht auf" in flat(printed)
    assert "activations.py:2" in printed
    assert row(printed, "step") == "2  begonnen, 0 von 2 Tests bestanden"


def test_a_loop_while_the_module_is_loaded_is_ended(student):
    """It is told after how long there, too."""
    student.edit("def step", "while True:\n    pass\n\n\ndef step")
    student.edit("seconds = 20", "seconds = 1", "pytest.ini")
    assert "Nach 3 Sekunden beendet" in student.pytest()[1]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("return np.maximun(0, z)", "Das Modul numpy hat kein `maximun`. Meinst du `maximum`?"),
        (
            "x = input(); return z",
            "input() gibt es hier und beim Bewerten nicht, denn niemand tippt etwas ein",
        ),
        ("pass", "kein Ergebnis, fehlt return?"),
        ("return 7", "Es ist eine einzelne Zahl, gesucht ist ein Array."),
    ],
)
def test_a_slip_is_said_once(student, body, said):
    """The exercise, the cause, what else does not pass: each of them one time."""
    student.write("relu", body)
    printed = flat(student.pytest()[1].partition("= Aktivierungs")[0])
    assert printed.count(said) == 1
    assert printed.lower().count("return?") + printed.count("fehlt return.") <= 1
    assert "relu schneidet negative Zahlen ab." in printed
    assert "relu: relu" not in printed
    assert printed.count("Eine einzelne Zahl geht wie ein Array") <= 1


def test_one_cause_for_several_exercises_is_told_once(tmp_path):
    """Where it is; what builds on it stands beneath, and the next step is the cause."""
    student = Student("06-linear-regression", tmp_path)
    student.solve()
    text = (student.folder / "linear_regression.py").read_text(encoding="utf-8")
    start = text.index("def gradient")
    student.edit(text[start:], text[start:].replace("    return ", "    ", 1))
    printed = flat(student.pytest()[1].partition("= Lineare")[0])
    assert "None" in printed
    assert printed.count("gradient: Die Steigungen") == 1
    assert '"train: Zwei Schritte von null aus, und die Kosten davor' in printed
    assert "dw, db = gradient" not in printed
    assert "Als Nächstes: gradient" in student.pytest()[1]


def test_the_next_step_is_the_cause(tmp_path):
    """An exercise whose test calls another that fails comes after it, and the list says nothing."""
    student = Student("13-digits", tmp_path)
    student.solve()
    text = (student.folder / "neural_network.py").read_text(encoding="utf-8")
    start = text.index("def as_training_data")
    student.edit(text[start:], text[start:].replace("    return ", "    ", 1))
    printed = student.pytest()[1]
    assert "Als Nächstes: as_training_data (neural_network.py" in printed
    first = printed.partition("Was noch nicht stimmt")[2].splitlines()[1]
    assert first.startswith("as_training_data: ")


def test_an_editor_that_lists_the_tests_hears_nothing_of_progress(student):
    """Nothing was tested."""
    student.solve()
    status, printed = student.pytest("--collect-only", "-q")
    assert status == 0
    assert "nicht getestet" not in printed


def test_what_is_printed_is_shown_once_for_an_exercise(student):
    """In the order of its tests."""
    student.write("relu", 'print("z ist", z); return np.maximum(0, z)')
    printed = student.pytest()[1]
    assert "Deine Ausgabe bei relu:\n    z ist [-25.  36.  14.]\n    z ist 1.09" in printed


def test_what_is_not_begun_waits_for_nothing(tmp_path):
    """The next step is the exercise itself, not what its test happens to call before it."""
    student = Student("13-digits", tmp_path)
    assert "Als Nächstes: relu (neural_network.py, Zeile 6)" in student.pytest()[1]


def test_a_part_of_the_tests_is_no_progress(student):
    """What passed one of its tests only is not done, and the sum is not the whole."""
    student.solve()
    printed = student.pytest("test_public.py::test_relu")[1]
    assert row(printed, "relu") == "2  nur teilweise getestet"
    assert row(printed, "step") == "2  nicht getestet"
    assert "Öffentliche Tests: 0 von 15 Punkten, 15 nicht getestet." in printed
    assert "Das war nur ein Teil der Tests. Alle: pytest" in printed


@pytest.mark.parametrize("how", ["above", "file", "node"])
def test_from_elsewhere(student, how):
    """As editors start it: from the folder above, by file, by the id of a test."""
    student.write("step", STEP)
    name = student.folder.name
    asked = {
        "above": name,
        "file": f"{name}/test_public.py",
        "node": f"{name}/test_public.py::test_step",
    }
    home, student.folder = student.folder, student.folder.parent
    printed = student.pytest(asked[how])[1]
    assert row(printed, "step") == "2  fertig" if how != "node" else "2  nur teilweise getestet"
    student.folder = home


@pytest.mark.parametrize("language", ["de", "en"])
def test_two_assignments_at_once(student, language):
    """One sentence says what to do; pytest's own words on modules of one name are left out."""
    other = Student("08-two-layer-network", student.folder.parent)
    home, student.folder = student.folder, student.folder.parent
    status, printed = student.pytest(language=language)
    student.folder = home
    assert status
    said = {"de": "Hier liegen mehrere Aufgaben.", "en": "There are several assignments here."}
    assert printed.count(said[language]) == 1
    assert "Mismatch" not in printed
    assert other.folder.name not in printed.partition(said[language])[2]


def test_a_function_that_was_renamed_is_told_once(student):
    """Not once for each test."""
    student.solve()
    student.edit("def tanh(", "def Tanh(")
    printed = student.pytest()[1]
    said = "In activations.py gibt es kein `tanh`. Heißt es noch so wie in der Vorlage?"
    assert printed.count(said) == 1
    assert row(printed, "tanh") == "3  nicht gefunden"


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
    assert "Tipp zu weighted_sum (1 von 3):" in printed
    assert "Was noch nicht stimmt" not in printed


def test_answers_are_read_one_by_one(perceptron):
    """Those that are written count before all are; one that cannot be read is explained."""
    perceptron.edit('"a": "..."', '"a": "1"', "answers.py")
    perceptron.edit('"b": "..."', '"b": "9"', "answers.py")
    printed = perceptron.pytest()[1]
    assert row(printed, "answers: a, b") == "1  lesbar"
    assert "Lesbar: 1 von " in printed
    assert "Was noch nicht stimmt" not in printed
    perceptron.edit('"c": "..."', '"c": "1 2"', "answers.py")
    printed = perceptron.pytest()[1]
    assert "Was noch nicht stimmt" in printed
    assert "1*2" in printed
    assert "\nanswers.c\n" in printed  # not "every answer can be read"
    assert "Noch offen" not in printed
    (perceptron.folder / "questions.md").unlink()
    printed = perceptron.pytest()[1]
    assert row(printed, "why_not_xor") == "3  nicht gefunden"
    assert row(printed, "answers: a, b") == "1  lesbar"  # not its neighbours
    assert row(printed, "answers: c").endswith("begonnen, 0 von 1 Test bestanden")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--hint",), "Tipp zu step (1 von 3):"),
        (("--hint", "test_public.py"), "Tipp zu step (1 von 3):"),
        (("--hint=tanh",), "Tipp zu tanh (1 von 3):"),
        (("--hint=nothing",), "Eine Aufgabe nothing gibt es hier nicht. Es gibt: step, relu,"),
    ],
)
def test_a_hint_on_request(student, asked, said):
    """For the next exercise, or for one by name; a slip is told."""
    assert said in student.pytest(*asked)[1]
    assert "Tipp zu" not in student.pytest()[1]


def test_the_wrong_sign_of_dz2(tmp_path):
    """The hints lead from the value to its line, and what fails with it is told beneath it."""
    student = Student("08-two-layer-network", tmp_path)
    student.solve()
    student.edit('dZ2 = cache["A2"] - Y', 'dZ2 = Y - cache["A2"]')
    shown = [student.run("-m", "pytest", "--hint")[1] for _ in range(3)]
    first, second, third = (flat(said.split("Tipp zu backward ")[1]) for said in shown)
    assert "dZ2 = [[-0.25" in first
    assert "Es stimmt bis auf das Vorzeichen." in first
    assert re.search(r"Tests: two_layer_network.py:\d+: dZ2 = Y - cache", second)
    assert "steckt der Fehler" in second
    assert "m geteilt" not in first + second
    assert "m geteilt" in third
    assert 'aus demselben Grund: "train: XOR' in flat(shown[0])
    assert "Vorzeichen in update" not in shown[0]


def test_hints_come_in_three_steps(student):
    """Each time a little more; from the first again when something else is wrong."""
    asked = [student.run("-m", "pytest", "--hint")[1].split("Tipp zu ")[1] for _ in range(4)]
    assert [said.partition(":")[0] for said in asked] == [
        "step (1 von 3)",
        "step (2 von 3)",
        "step (3 von 3)",
        "step (3 von 3)",
    ]
    assert "Ein Vergleich" in asked[0]
    assert "Nachlesen: L3, Aktivierungen." in flat(asked[1])
    assert "test_public.py:" in asked[2]
    student.write("step", "return z")
    assert "Tipp zu step (1 von 3)" in student.run("-m", "pytest", "--hint")[1]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            b"def step(z)\n    return z\n",
            "Am Ende der Zeile fehlt ein Doppelpunkt. (SyntaxError) activations.py:1: def step(z)",
        ),
        (b'NAME = "Gr\xf6\xdfe"\n', "Speichere die Datei mit der Kodierung UTF-8."),
        (
            "# größer\n".encode("utf-16"),
            "activations.py lässt sich nicht laden. Speichere die Datei",
        ),
        (b"def step(((z):\n    pass\n", "Stimmen in dieser Zeile und der davor alle Klammern"),
        (b"import nothing_of_that_name\n", "activations.py:1: import nothing_of_that_name"),
        (None, "Die Datei activations.py fehlt."),
    ],
)
def test_a_module_that_cannot_be_loaded(student, content, said):
    """One error, in a sentence, and what to do first."""
    path = student.folder / "activations.py"
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    status, printed = student.pytest()
    assert status == 1
    assert flat(said) in flat(printed)
    assert "Vorher läuft kein Test. Danach wieder: pytest" in printed
    assert len(printed.splitlines()) < 8  # one cause, and no table of what nobody knows


def test_windows_line_ends_and_a_byte_order_mark(student):
    """What Notepad and git make of the files is read like the original."""
    student.write("step", STEP)
    for name in ("activations.py", "questions.md", "MANIFEST.json", "pytest.ini"):
        path = student.folder / name
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    (student.folder / "pytest.ini").write_bytes(b"[pytest]\r\npythonpath = .\r\n")
    printed = student.pytest()[1]
    assert row(printed, "step") == "2  fertig"
    assert row(printed, "why_nonlinear") == "2  nicht beantwortet"


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
    assert "oooooooooooooo" in printed
    assert "Ohne MANIFEST.json gibt es keine Übersicht" in printed


def test_the_language(student):
    """The variable, then pytest.ini, then the computer's."""
    ini = student.folder / "pytest.ini"
    student.edit("language =", "language = en", "pytest.ini")
    assert "Als Nächstes" in student.pytest()[1]
    assert "Next:" in student.pytest(language="", LANG="de_DE.UTF-8")[1]
    ini.write_text("[pytest]\npythonpath = .\n", encoding="utf-8")
    assert "Als Nächstes" in student.pytest(language="", LANG="de_DE.UTF-8")[1]
    assert "Next:" in student.pytest(language="", LANG="fr_FR.UTF-8", LC_ALL="en_GB")[1]
