"""The notebook of an assignment: what is in it, and what it does when it is run."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from autograder.content.discover import discover, find_assignment
from autograder.content.notebook import grade_id, make_notebook, solution_id
from autograder.course.course import find_course
from autograder.course.records import LANGUAGES, Exercise
from autograder.errors import ContentError
from tests.helpers.notebooks import solved
from tests.helpers.tiny_course import tiny_course, write

COURSE = find_course(Path(__file__).parents[2])
REAL = {assignment.name: assignment for assignment in discover(COURSE)}

# Runs the code cells one after another in this very process, as a kernel does.
DRIVER = """
import json, sys
cells = json.load(open(sys.argv[1], encoding="utf-8"))["cells"]
failed = {}
for cell in cells:
    if cell["cell_type"] == "code":
        try:
            exec(compile("".join(cell["source"]), "<ipython-input>", "exec"), globals())
        except Exception as error:
            failed[cell["metadata"]["autograder"].get("exercise", "")] = f"{type(error).__name__}: {error}"
print(json.dumps(failed), file=sys.stderr)
"""


def run(
    content: bytes, folder: Path, *, pictures: bool = True, **environment: str
) -> tuple[dict[str, str], str]:
    """What each exercise's check raised, and what was printed; without `pictures` none is drawn."""
    notebook = json.loads(content)
    notebook["cells"] = [
        one
        for one in notebook["cells"]
        if pictures or one["metadata"].get("autograder", {}).get("role") != "plot"
    ]
    (folder / "it.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, str(folder / "it.ipynb")],
        cwd=folder,
        env={**os.environ, "MPLBACKEND": "Agg", **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stderr.splitlines()[-1]), done.stdout


def cells(content: bytes) -> list[dict]:
    return json.loads(content)["cells"]


@pytest.fixture
def course(tmp_path):
    made = tiny_course(tmp_path / "course")
    write(made.paths.assignments / "02-lines/test_public.py", "from lines import slope\n")
    return made


@pytest.fixture
def lines(course):
    return find_assignment(course, "02-lines")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", REAL)
def test_every_assignment_has_a_valid_notebook(name, language):
    """Valid for Jupyter, the same bytes every time, with the points of the manifest."""
    assignment = REAL[name]
    content = make_notebook(COURSE, assignment, language)
    assert content == make_notebook(COURSE, assignment, language)
    book = nbformat.reads(content.decode(), as_version=4)
    nbformat.validate(book)
    known = [c.metadata for c in book.cells if "nbgrader" in c.metadata]
    graded = [metadata for metadata in known if metadata.nbgrader.grade]
    assert {m.autograder.exercise: m.nbgrader.points for m in graded} == {
        e.name: e.points for e in assignment.exercises
    }
    ids = [metadata.nbgrader.grade_id for metadata in known]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-zA-Z0-9_-]+", one) for one in ids)
    for exercise in assignment.exercises:
        assert {grade_id(exercise.name), solution_id(exercise)} <= set(ids)


@pytest.mark.parametrize("name", REAL)
def test_nothing_of_the_statement_is_lost(name):
    """Every line stands in one of the cells, in both languages."""
    for language in LANGUAGES:
        text = "\n".join(
            "".join(one["source"])
            for one in cells(make_notebook(COURSE, REAL[name], language))
            if one["cell_type"] == "markdown"
        )
        words = (
            (REAL[name].folder / f"statement.{language}.md").read_text(encoding="utf-8").split()
        )
        numbers = re.compile(r"\d+\.")  # of the list's items
        assert [w for w in words if w not in text and not numbers.fullmatch(w)] == []


def test_ids_can_be_told_apart():
    """A dot becomes a hyphen, which no name has; other letters are spelt."""
    assert grade_id("NeuralNetwork.train") == "grade-NeuralNetwork-train"
    assert grade_id("größe") == "grade-gr-uf6--udf-e"
    method = Exercise(name="NeuralNetwork.train", points=1, module="neural_network")
    assert solution_id(method) == "solution-NeuralNetwork"
    answer = Exercise(name="answers.a", points=1, module="answers")
    assert solution_id(answer) == "solution-ANSWERS"
    question = Exercise(name="why", points=1, module="lines", manual=True)
    assert solution_id(question) == grade_id("why")


def test_what_students_may_change(course, lines):
    """Stubs and answers; everything else is locked, also where there is no nbgrader."""
    made = cells(make_notebook(course, lines, "de"))
    free = [one["id"] for one in made if one["metadata"].get("editable", True)]
    assert free == [
        *("open-given", "solution-slope", "solution-Line", "solution-ANSWERS"),
        "grade-why_straight",
    ]
    grades = [one for one in made if one["metadata"].get("nbgrader", {}).get("grade")]
    assert [one["metadata"]["autograder"]["exercise"] for one in grades] == [
        *("slope", "Line.at", "answers.root", "why_straight"),
    ]


def test_nothing_hidden_is_in_it(course, lines):
    """Neither of the suite, nor of the solution, nor of the marking guide."""
    write(lines.hidden / "marking.de.md", "GEHEIM")
    text = make_notebook(course, lines, "de").decode()
    for secret in ("SECRET", "vertical line", "-b/a", "GEHEIM"):
        assert secret not in text


def test_a_question_is_asked_in_one_language():
    """Its marks, points line and place for the answer are left out."""
    for language, own, other in (("de", "Wozu braucht", "What does"), ("en", "What does", "Wozu")):
        made = cells(make_notebook(COURSE, REAL["02-activations"], language))
        asked = "".join(
            next(one for one in made if one["id"].endswith("of-grade-why_nonlinear"))["source"]
        )
        assert own in asked
        assert other not in asked
        assert "**" not in asked
        assert "/ points" not in asked


def test_a_stub_without_its_exercise_is_refused(course, lines):
    """With the file and the name."""
    write(lines.folder / "lines.py", "def given(x):\n    return x\n")
    with pytest.raises(ContentError, match=r'lines\.py does not define "slope"'):
        make_notebook(course, lines, "en")


@pytest.mark.parametrize(
    "name", ["01-perceptron", "08-two-layer-network", "13-digits", "14-save-load"]
)
def test_the_solution_passes_every_check_of_the_notebook(tmp_path, name):
    """Answers, two modules, data and scratch files; with nothing but the notebook in the folder."""
    failed, printed = run(solved(COURSE, REAL[name], "en"), tmp_path)
    late = {"NeuralNetwork.__init__", "relu", "sigmoid", "identity"} if "13" in name else set()
    assert set(failed) <= late, failed  # tested together with what comes further down
    assert "All public tests pass." in printed


def test_the_untouched_notebook_passes_none(tmp_path):
    """And says why, and what to do, in the student's language."""
    failed, printed = run(make_notebook(COURSE, REAL["02-activations"], "de"), tmp_path)
    assert set(failed) == {e.name for e in REAL["02-activations"].exercises if not e.manual}
    assert failed["relu"] == "NotPassed: relu: 0 von 2 Tests bestanden"
    said = "Noch nicht geschrieben: `raise NotImplementedError` steht noch da."
    assert printed.count(said) == len(failed)  # once for each exercise, not for each test
    assert "Ändere deine Zelle" in printed


def test_one_wrong_function_fails_its_own_check_only(tmp_path):
    """With the sentence of the test that fails."""
    content = solved(COURSE, REAL["02-activations"]).decode()
    wrong = content.replace("def relu(z):", "def relu(z):\\n    return 1 / z", 1)
    assert wrong != content
    failed, printed = run(wrong.encode(), tmp_path, pictures=False)
    assert failed == {"relu": "NotPassed: relu: 0 of 2 tests passed"}
    assert "relu(array([-25.,  36.,  14.])) = " in printed
    assert "expected [0, 36, 14]" in printed
    assert "erwartet" not in printed


def test_a_function_that_changes_its_argument_is_named_and_harms_no_other(tmp_path):
    """Each call of a test has arguments of its own, in a notebook as well."""
    content = solved(COURSE, REAL["02-activations"]).decode()
    spoils = "def relu(z):\\n    z = np.atleast_1d(z)\\n    z[z < 0] = 0\\n    return z"
    wrong = content.replace("def relu(z):", spoils, 1)
    assert wrong != content
    failed, printed = run(wrong.encode(), tmp_path, pictures=False)
    assert set(failed) == {"relu"}
    assert printed.count("relu changes its argument z. Work on something new") == 1


def test_an_open_answer_fails_its_own_check_only(tmp_path):
    """The others can be read on their own."""
    content = solved(COURSE, REAL["01-perceptron"]).decode()
    half = re.sub(r'(\\"e\\": \\").*?\\"', r'\1...\\"', content, count=1)
    assert half != content
    failed, _ = run(half.encode(), tmp_path, pictures=False)
    assert set(failed) == {"answers.e"}


def test_a_check_cell_holds_the_check_and_nothing_else():
    """Students read no machinery; a check that nbgrader runs itself raises."""
    for one in cells(make_notebook(COURSE, REAL["02-activations"], "de")):
        if one["metadata"]["autograder"]["role"] == "check":
            assert (
                "".join(one["source"]) == f'check("{one["metadata"]["autograder"]["exercise"]}")'
            )
    first = "".join(cells(make_notebook(COURSE, REAL["02-activations"], "de"))[1]["source"])
    assert first.startswith("**Führe zuerst die nächste Code-Zelle aus, ")


def test_no_cell_gives_points_where_our_nbgrader_settings_are_missing(tmp_path):
    """Every graded cell raises under nbgrader's own Execute, even if `check` was replaced.

    nbgrader puts the source of its own copy into a graded cell before it runs a hand-in.
    """
    content = solved(COURSE, REAL["02-activations"], for_nbgrader=True).decode()
    cheat = content.replace(
        "def identity(z):", "check = lambda name: 99.0\\n\\ndef identity(z):", 1
    )
    failed, _ = run(cheat.encode(), tmp_path, pictures=False, NBGRADER_EXECUTION="autograde")
    graded = {e.name for e in REAL["02-activations"].exercises if not e.manual}
    assert {name for name, said in failed.items() if said.startswith("RuntimeError")} == graded


def test_the_pictures_are_drawn_from_the_notebook(tmp_path):
    """The script finds the functions in the notebook."""
    run(solved(COURSE, REAL["02-activations"]), tmp_path)
    for picture in ("activations.png", "bias.png"):
        assert (tmp_path / picture).stat().st_size > 10_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_error_of_a_check_before_the_first_cell_is_explained_in_bold(language):
    """In the words in which Python says it."""
    cells = json.loads(make_notebook(COURSE, REAL["02-activations"], language))["cells"]
    check = next("".join(c["source"]) for c in cells if "".join(c["source"]).startswith("check("))
    with pytest.raises(NameError) as caught:
        exec(check, {})  # noqa: S102 - the notebook's own cell
    texts = ["".join(cell["source"]) for cell in cells[:3] if cell["cell_type"] == "markdown"]
    bold = " ".join(re.findall(r"(?s)\*\*(.+?)\*\*", "\n".join(texts)))
    assert f"`NameError: {caught.value}`" in bold
