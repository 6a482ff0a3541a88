"""An exercise that the suite cannot decide waits for a person; everything else counts at once."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.cli.main import main
from autograder.content.cells import grade_id
from autograder.course.records import Level, Result, Verdict
from autograder.gradebook.manual import Given, Manual, complete_result, write_manual
from autograder.gradebook.store import Store
from autograder.nbgrader.app import gradebook
from autograder.nbgrader.sync import pull, push
from autograder.platforms.gradescope_container import results_document
from autograder.report.statistics import summarise
from autograder.report.summary import Reason
from autograder.report.view import Tone
from autograder.report.visibility import shown
from tests.helpers.exports import export
from tests.helpers.nbgrader_course import DOUBLE, NAME, SUITE, TRIPLE, Hub

pytestmark = [
    pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:nbgrader.*"),
]
STRANGE = "def triple(z):\n    return 'tan(pi/2)' if len(z) == 1 else 3 * z\n"
CANNOT = """    if isinstance(student.triple(np.array([4711.0])), str):
        raise Undecided("tan(pi/2) could not be compared")
    assert_close(student.triple("""


@pytest.fixture(scope="module")
def hub(tmp_path_factory) -> Hub:
    """A class of two: the first check of ada's `triple` can be decided by nobody but a person."""
    made = Hub(tmp_path_factory.mktemp("undecided") / "scaling")
    suite = SUITE.replace("    assert_close(student.triple(", CANNOT)
    suite = suite.replace("import assert_close", "import Undecided, assert_close")
    (made.root / f"assignments/{NAME}/hidden/test_scale.py").write_text(suite)
    made.hand_in("ada", DOUBLE, STRANGE)
    made.hand_in("emmy", DOUBLE, TRIPLE)
    assert run(made, "grade")[0] == 1
    return made


def run(hub: Hub, command: str) -> tuple[int, str]:
    """Exit status and words of a command about the assignment."""
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said), pytest.raises(SystemExit) as ended:
        main([command, NAME, "--course", str(hub.root)])
    return int(ended.value.code or 0), said.getvalue()


def store(hub: Hub) -> Store:
    return Store(hub.course.paths.results)


def result(hub: Hub, student: str = "ada") -> Result:
    found = store(hub).read(student, NAME)
    assert found is not None
    return found


@pytest.fixture
def settled(hub):
    """The result after somebody has given ada 3.5 points; afterwards it is open again."""
    points = Given(name="triple", points=3.5, comment="A limit would be right.")
    given = Manual(
        student="ada",
        assignment=NAME,
        submission_sha256=result(hub).submission["sha256"],
        exercises=(points,),
    )
    path = write_manual(store(hub), given)
    yield complete_result(store(hub), result(hub))
    path.unlink()


def test_the_submission_is_graded_and_the_exercise_waits(hub):
    """Checks that could be decided count, of that exercise too; the verdicts are the contract's."""
    found = result(hub)
    assert (found.status, found.points) == ("graded", 4.0)
    double, triple, _why = found.exercises
    assert (double.status, triple.status, triple.points) == ("passed", "undecided", 2.0)
    assert [check.verdict for check in triple.checks] == [Verdict.SKIPPED, Verdict.PASSED]
    assert "A person" in triple.checks[0].message.en
    assert triple.checks[0].detail.en == "tan(pi/2) could not be compared"


def test_grade_asks_for_a_person_until_one_has_given_points(hub, request):
    """Exit status 1 and the name of the exercise; then 0, without grading anything again."""
    status, said = run(hub, "grade")
    assert status == 1
    assert "triple undecided" in said
    assert "1 for a person to look at" in said
    request.getfixturevalue("settled")
    status, said = run(hub, "grade")
    assert status == 0
    assert "triple undecided" not in said


def test_csv_counts_it_as_open(hub, settled):
    """What a person can still give is open; afterwards it is points like any other."""
    table = export("csv", hub.assignment, [result(hub), result(hub, "emmy"), settled])
    open_, right, done = csv.DictReader(io.StringIO(table.decode()))
    assert (open_["status"], open_["points"], open_["open_points"]) == ("graded", "4", "2")
    assert (right["points"], right["open_points"]) == ("6", "0")
    assert (done["points"], done["triple"], done["open_points"]) == ("5.5", "3.5", "0")


def test_junit_neither_fails_nor_passes_it(hub):
    """The check is skipped, and nothing is an error."""
    (suite,) = ET.fromstring(export("junit", hub.assignment, [result(hub)]))  # noqa: S314 - ours
    assert (suite.attrib["errors"], suite.attrib["skipped"]) == ("0", "1")
    assert suite.attrib["failures"] == "1"  # the written question, to which there is no answer


def test_pages_and_overview_show_what_is_open(hub, settled):
    """The student reads that a person will look; the instructor who waits, and for what."""
    views = [
        shown(found, hub.assignment, level=Level.SENTENCES, language="en")
        for found in (result(hub), settled)
    ]
    open_, done = (view.exercises[1] for view in views)
    assert (open_.tone, open_.label) == (Tone.WAIT, "decided by a person")
    assert (views[0].open_points, views[1].open_points) == (2.0, 0.0)
    assert (done.tone, done.points) == (Tone.PARTLY, 3.5)
    summary = summarise(hub.assignment, [result(hub), result(hub, "emmy")])
    (human,) = summary.humans
    assert (human.student, human.reason, human.names) == ("ada", Reason.UNDECIDED, ("triple",))
    assert {stat.name: (stat.count, len(stat.waiting)) for stat in summary.exercises} == {
        "double": (2, 0),
        "triple": (1, 1),
        "why": (2, 0),  # not answered
    }
    assert all(stat.rate == 1.0 for stat in summary.checks)
    assert not summarise(hub.assignment, [settled]).humans


def test_reports_are_written(hub):
    """Pages and overview in both languages name it."""
    status, said = run(hub, "report")
    assert status in (0, 1), said
    pages = "".join(path.read_text() for path in Path(hub.root).rglob("*.html"))
    assert "Cannot be decided automatically" in pages
    assert "decided by a person" in pages


def test_gradescope_gets_all_the_rest(hub):
    """A result with a score; the exercise is neither passed nor failed there."""
    found = results_document(result(hub), hub.course, hub.assignment, "en")
    triple = found["tests"][1]
    assert found["score"] == 4.0
    assert "status" not in triple
    assert "status" in found["tests"][0]


def test_nbgrader_asks_for_that_cell_only_and_its_points_settle_it(hub):
    """Formgrader's list has the cell; what is typed there comes back and completes the result."""
    rows = {row.student: row for row in push(hub.course, hub.assignment, [result(hub)])}
    assert (rows["ada"].problem, rows["ada"].waits) == ("", True)
    grades = hub.grades("ada")
    assert grades["double"] == (2.0, False)
    assert grades["triple"] == (None, True)
    with hub.app() as app, gradebook(app) as book:
        cell = book.find_grade(grade_id("triple"), NAME, NAME, "ada")
        cell.manual_score, cell.needs_manual_grade = 4.0, False
        book.db.commit()
    try:
        list(pull(hub.course, hub.assignment, store(hub)))
        whole = complete_result(store(hub), result(hub))
        assert (whole.points, whole.exercises[1].status) == (6.0, "passed")
    finally:
        (store(hub).folder("ada", NAME) / "manual.json").unlink(missing_ok=True)


def test_a_stored_result_is_read_as_it_was_written(hub):
    """The status survives result.json, and is up to date: nothing is graded for it again."""
    path = store(hub).folder("ada", NAME) / "result.json"
    assert json.loads(path.read_bytes())["exercises"][1]["status"] == "undecided"
    before = path.stat().st_mtime_ns
    run(hub, "grade")
    assert path.stat().st_mtime_ns == before


def test_a_fault_of_ours_outweighs_it(hub):
    """What the page says of a broken check is not hidden by what only waits."""
    found = result(hub)
    broken = replace(found.exercises[0], status="engine_error")
    summary = summarise(hub.assignment, [replace(found, exercises=(broken, found.exercises[1]))])
    assert [human.reason for human in summary.humans] == [Reason.CHECK_ERROR, Reason.UNDECIDED]
