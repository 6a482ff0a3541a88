"""Hostile notebooks, under nbgrader as it is (where they succeed) and under our configuration.

The first half shows that each attack is one: its test under our configuration can fail.
"""

from __future__ import annotations

import json

import pytest

from autograder.content.cells import grade_id
from autograder.nbgrader.app import gradebook
from autograder.nbgrader.config import wishes_of
from autograder.nbgrader.setup import set_up
from tests.helpers.nbgrader_course import (
    DOUBLE,
    HIDDEN_INPUT,
    NAME,
    TRIPLE,
    Hub,
    code,
    markdown,
)

pytestmark = [
    pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

ROOT = "from pathlib import Path\nroot = next(p for p in Path.cwd().parents if (p / 'course.toml').exists())\n"
GRADEBOOK = """import sqlite3
book = sqlite3.connect(root / "gradebook.db", timeout=20)
book.execute("update grade set manual_score = 99")
book.commit()
book.close()
"""
HIDDEN = "print(next(root.glob('assignments/*/hidden/test_*.py')).read_text())"
FORGED = """import os
os.environ["NBGRADER_EXECUTION"] = ""
check = {"double": 2.0, "triple": 4.0}.get
print(6.0)
"""
SWALLOWS = """while True:
    try:
        while True:
            pass
    except BaseException:
        pass
"""
EXITS = "import os\nos._exit(0)"
SCRIPT = "<script>document.title = 'owned'</script><img src=x onerror=alert(1)>"
# Where an attack is put: before the grade cells, or the student's own solution is not there yet.
FIRST = 3


def first(*cells):
    """A change that puts cells before all that is graded."""

    def change(notebook):
        made = [{"id": f"first-{n}", "metadata": {}, **cell} for n, cell in enumerate(cells)]
        notebook["cells"][FIRST:FIRST] = made

    return change


def duplicated(notebook):
    """The grade cells, copied."""
    cells = [c for c in notebook["cells"] if c["metadata"].get("nbgrader", {}).get("grade")]
    notebook["cells"] += [{**cell, "id": f"again-{n}"} for n, cell in enumerate(cells)]


def bare(notebook):
    """What some editors leave of a notebook: no metadata at all."""
    for cell in notebook["cells"]:
        cell["metadata"] = {}


ATTACKS = {
    "att-book": {"change": first(code(ROOT + GRADEBOOK))},
    "att-forged": {"change": first(code(FORGED))},
    "att-hidden": {"change": first(code(ROOT + HIDDEN))},
    "att-script": {"change": first(markdown(SCRIPT))},
    "bare": {"sources": (DOUBLE, TRIPLE), "change": bare},
    "dup": {"sources": (DOUBLE, TRIPLE), "change": duplicated},
    "exit": {"sources": (DOUBLE, TRIPLE), "change": first(code(EXITS))},
    "loop": {"sources": (DOUBLE, TRIPLE), "change": first(code(SWALLOWS))},
}
SHORT = {"Execute": {"timeout": 2, "interrupt_on_timeout": True}}


def course(root, *, stock: bool) -> Hub:
    hub = Hub(root, stock=stock, executable=stock)
    hub.hand_in("ada", DOUBLE, TRIPLE, answer="Because.")
    for student, attack in ATTACKS.items():
        hub.hand_in(student, *attack.get("sources", ()), change=attack["change"])
    hub.hand_in("zoe", DOUBLE, TRIPLE)
    return hub


@pytest.fixture(scope="module")
def stock(tmp_path_factory) -> Hub:
    """nbgrader as it is: the honest and the first four attackers, in one run."""
    hub = course(tmp_path_factory.mktemp("stock") / "scaling", stock=True)
    hub.autograde("a*", **SHORT)
    return hub


@pytest.fixture(scope="module")
def ours(tmp_path_factory) -> Hub:
    """Everybody in one run, under our configuration."""
    hub = course(tmp_path_factory.mktemp("ours") / "scaling", stock=False)
    assert hub.autograde()["success"]
    return hub


@pytest.fixture(scope="module")
def second_line(tmp_path_factory) -> Hub:
    """Our gradebook, where the configuration of the course is not in force."""
    hub = Hub(tmp_path_factory.mktemp("second") / "scaling", stock=True)
    for student, change in ESCAPES.items():
        hub.hand_in(student, change=change)
    return hub


def of_another_kernel(notebook):
    """A hand-in whose own metadata names what would run it, with none of our cells in it."""
    notebook["metadata"] = {"kernelspec": {"name": "python3", "display_name": "x"}}
    notebook["cells"] = [
        {"id": "own", "metadata": {}, **code(ROOT + "(root / 'executed').write_text('x')")},
        {"id": "text", "metadata": {}, **markdown(SCRIPT)},
    ]


def without_metadata(notebook):
    """The same without any."""
    of_another_kernel(notebook)
    notebook["metadata"] = {}


ESCAPES = {"own-kernel": of_another_kernel, "no-kernel": without_metadata}


@pytest.mark.parametrize("student", ESCAPES)
def test_without_our_lists_nothing_runs(second_line, student):
    """The kernel comes from the gradebook, and there is none of its name; no page is left."""
    done = second_line.autograde(student, **SHORT)
    assert not done["success"]
    assert "No such kernel named never-executed-here.see-autograder-nbgrader-doctor" in done["log"]
    assert not (second_line.root / "executed").exists()
    assert not exists(second_line, student)


def test_students_get_a_kernel(second_line):
    """What is released opens with Python; what the instructor keeps does not run."""
    assert second_line.released()["metadata"]["kernelspec"]["name"] == "python3"
    source = json.loads((second_line.root / f"source/{NAME}/{NAME}.ipynb").read_text())
    assert source["metadata"]["kernelspec"]["name"].startswith("never-executed")


def test_init_closes_a_gradebook_of_before(tmp_path):
    """One that was made by an earlier version, or without our list for releasing."""
    hub = Hub(tmp_path / "scaling", executable=True)
    list(
        set_up(
            hub.course,
            [hub.assignment],
            wishes_of(hub.course, course_id=None, exchange=None),
            "en",
        )
    )
    with hub.app() as app, gradebook(app) as book:
        kernel = json.loads(book.find_notebook(NAME, NAME).kernelspec)
    assert kernel["name"].startswith("never-executed")


def test_a_course_that_is_not_ours_is_refused(tmp_path):
    """Our lists, in force for a whole server, grade nothing of it and say why."""
    hub = Hub(tmp_path / "scaling", executable=True)
    hub.hand_in("ada", DOUBLE, TRIPLE)
    (hub.root / "course.toml").unlink()
    done = hub.autograde("ada")
    assert not done["success"]
    assert "is no course of the autograder" in done["log"]
    assert not exists(hub, "ada")


def manual_scores(hub: Hub) -> set[float | None]:
    """Points that were typed in by hand, as far as the gradebook knows."""
    with hub.app() as app, gradebook(app) as book:
        return {
            grade.manual_score for grade in book.find_submission_notebook(NAME, NAME, "ada").grades
        }


def exists(hub: Hub, student: str) -> bool:
    return (hub.root / f"autograded/{student}/{NAME}/{NAME}.ipynb").is_file()


def test_stock_an_honest_hand_in_gets_nothing(stock):
    """Without our configuration our grade cells raise: no points rather than wrong ones."""
    assert stock.grades("ada")["double"][0] == 0.0
    assert stock.grades("ada")["triple"][0] == 0.0


def test_stock_a_cell_rewrites_the_gradebook(stock):
    """Execute runs submissions in the instructor's account."""
    assert manual_scores(stock) == {99.0}


def test_stock_a_cell_reads_the_hidden_suite(stock):
    """It comes back to the student in the feedback."""
    assert HIDDEN_INPUT in json.dumps(stock.autograded("att-hidden"))


def test_stock_forged_points_count(stock):
    """What runs in the student's kernel says what the student wants."""
    assert stock.grades("att-forged")["triple"][0] == 4.0


def test_stock_a_script_reaches_the_browser(stock):
    """In Formgrader it acts as the instructor."""
    page = stock.feedback("att-script")
    assert "<script>document.title = 'owned'</script>" in page
    assert 'onerror="alert(1)"' in page


@pytest.mark.parametrize("student", ["exit", "loop"])
def test_stock_the_hand_in_is_lost(stock, student):
    """A dead or deaf kernel: no points, no feedback, an error."""
    limits = SHORT["Execute"] | ({"timeout": 1} if student == "loop" else {})
    assert not stock.autograde(student, Execute=limits)["success"]
    assert not exists(stock, student)


def test_stock_a_copied_cell_stops_the_batch(stock):
    """Whoever comes after it is not graded."""
    assert not stock.autograde("[dz]*", **SHORT)["success"]
    assert not exists(stock, "zoe")


def test_stock_bare_cells_are_not_graded(stock):
    """Nobody is told: there is a row without points."""
    assert stock.autograde("bare", **SHORT)["success"]
    assert stock.grades("bare")["double"][0] is None


def test_an_honest_hand_in_has_its_points(ours):
    """Among the attackers, and after them."""
    assert ours.grades("ada") == {
        "double": (2.0, False), "triple": (4.0, False), "why": (None, True)
    }  # fmt: skip
    assert ours.grades("zoe")["triple"] == (4.0, False)


def test_the_gradebook_is_out_of_reach(ours):
    """No manual points appear, and the attacker has none."""
    assert manual_scores(ours) == {None}
    assert ours.grades("att-book")["triple"] == (0.0, False)


def test_the_hidden_suite_is_out_of_reach(ours):
    """Neither in Formgrader's notebook nor in the feedback."""
    assert HIDDEN_INPUT not in json.dumps(ours.autograded("att-hidden"))
    assert HIDDEN_INPUT not in ours.feedback("att-hidden")


def test_forged_points_count_nothing(ours):
    """Cells are not asked what they are worth."""
    assert ours.grades("att-forged")["double"] == (0.0, False)
    assert ours.grades("att-forged")["triple"] == (0.0, False)


def test_no_script_reaches_the_browser(ours):
    """It is text, where the instructor reads it and where the student does."""
    for text in (ours.feedback("att-script"), json.dumps(ours.autograded("att-script"))):
        assert "<script>document" not in text
        assert "<img src=x" not in text
        assert "onerror=" not in text.replace("onerror=alert(1)&gt;", "").replace(
            "< img src=x onerror=alert(1)>", ""
        )


@pytest.mark.parametrize("student", ["exit", "loop"])
def test_no_hand_in_is_lost(ours, student):
    """There is a row, feedback and a notebook; the others' points are not touched."""
    assert exists(ours, student)
    points, waits = ours.grades(student)["double"]
    assert points is not None
    assert not waits
    assert ours.feedback(student)


def test_a_copied_cell_costs_nothing(ours):
    """Points as without the copy."""
    assert ours.grades("dup")["triple"] == (4.0, False)


def test_bare_cells_are_graded(ours):
    """The solution counts, wherever its cell came from."""
    assert ours.grades("bare")["triple"] == (4.0, False)
    names = [
        c["metadata"].get("nbgrader", {}).get("grade_id") for c in ours.autograded("bare")["cells"]
    ]
    assert grade_id("triple") in names
