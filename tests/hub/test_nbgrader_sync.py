"""Results into nbgrader's gradebook, and people's points back."""

from __future__ import annotations

import json
from dataclasses import asdict, replace

import nbformat
import pytest

from autograder.batch.local import grade_batch
from autograder.batch.request import GradeRequest
from autograder.collect.store import Receipt
from autograder.content.cells import grade_id, solution_id
from autograder.errors import UsageError
from autograder.gradebook import manual
from autograder.gradebook.store import Store
from autograder.nbgrader.app import gradebook
from autograder.nbgrader.sync import pull, push
from autograder.nbgrader.transcript import transcript
from tests.helpers.commands import run_here
from tests.helpers.nbgrader_course import DOUBLE, NAME, TRIPLE, WRONG, Hub
from tests.helpers.tiny_course import write

pytestmark = [
    pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:nbgrader.*"),
]
ANSWERS = "# Questions\n\n## why\n\nBecause <img src=x onerror=alert(1)> it is linear.\n"


@pytest.fixture(scope="module")
def hub(tmp_path_factory) -> Hub:
    """A course with a notebook and with modules, graded by us; nbgrader has seen none of it."""
    made = Hub(tmp_path_factory.mktemp("nbgrader") / "scaling")
    made.hand_in("ada", DOUBLE, TRIPLE, answer="Because.")
    folder = made.root / "submitted/emmy" / NAME
    write(folder / "scale.py", f"{DOUBLE}\n\n{WRONG}")
    write(folder / "questions.md", ANSWERS)
    request = GradeRequest(
        course=made.course,
        assignment=made.assignment,
        submitted=made.course.paths.submitted,
        results=made.course.paths.results,
    )
    list(grade_batch(request))
    return made


def store(hub: Hub) -> Store:
    return Store(hub.course.paths.results)


def pushed(hub: Hub) -> dict:
    return {row.student: row for row in push(hub.course, hub.assignment, store(hub).results(NAME))}


def give(hub: Hub, student: str, exercise: str, points: float | None, **more) -> None:
    """What Formgrader does when somebody types points and a comment."""
    with hub.app() as app, gradebook(app) as book:
        grade = book.find_grade(grade_id(exercise), NAME, NAME, student)
        grade.manual_score, grade.needs_manual_grade = points, points is None
        grade.extra_credit = more.get("extra_credit")
        if "comment" in more:
            cell = solution_id(hub.assignment.exercise(exercise))
            book.find_comment(cell, NAME, NAME, student).manual_comment = more["comment"]
        book.db.commit()


def test_push_writes_rows_and_notebooks(hub):
    """Points, who has to be read, and the files that Formgrader's pages need."""
    rows = pushed(hub)
    assert (rows["ada"].score, rows["ada"].waits, rows["ada"].problem) == (6.0, True, "")
    assert (rows["emmy"].score, rows["emmy"].waits) == (4.0, True)
    assert hub.grades("emmy")["triple"] == (2.0, False)
    for student in ("ada", "emmy"):
        assert (hub.root / f"autograded/{student}/{NAME}/{NAME}.ipynb").is_file()


def test_a_hand_in_of_modules_can_be_read_in_formgrader(hub):
    """Its code and its written answers stand in the notebook, the answers where they are graded."""
    pushed(hub)
    cells = hub.autograded("emmy")["cells"]
    texts = {
        cell["metadata"].get("nbgrader", {}).get("grade_id"): "".join(cell["source"])
        for cell in cells
    }
    assert "it is linear." in texts[grade_id("why")]
    assert "<img" not in texts[grade_id("why")]
    assert any("return z + 3" in "".join(cell["source"]) for cell in cells)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("# Questions\n\n## why\n\nBecause.\n", "Because."),
        ("## Why is it so?\n\nBecause.\n", "## Why is it so?\n\nBecause.\n"),
        ("Because.", "Because."),
        ("# Questions\r\n\r\n## why\r\n\r\nSay why.\r\n", None),
        ("", None),
    ],
)
def test_an_answer_is_found_whatever_became_of_its_heading(hub, written, shown):
    """What was written is put where it is graded; what is as it was handed out is no answer."""
    source = nbformat.read(hub.root / f"source/{NAME}/{NAME}.ipynb", as_version=4)
    made = transcript(hub.assignment, source, {"questions.md": written.encode()})
    cells = {cell.metadata.get("nbgrader", {}).get("grade_id"): cell.source for cell in made.cells}
    untouched = "*Put your answer here.*"
    assert cells[grade_id("why")] == (untouched if shown is None else shown)


def test_push_grades_nothing_and_changes_no_hand_in(hub, monkeypatch):
    """It tells what is stored, whatever has become of the hand-in since."""
    monkeypatch.setattr(
        "autograder.nbgrader.lookup.grade_batch", lambda request: pytest.fail("graded")
    )
    path = hub.root / f"submitted/emmy/{NAME}/scale.py"
    before = path.read_text()
    path.write_text("def double(z):\n    return 0\n")
    try:
        assert pushed(hub)["emmy"].score == 4.0
        assert path.read_text() == "def double(z):\n    return 0\n"
    finally:
        path.write_text(before)


def test_push_applies_the_late_policy(hub):
    """A tenth of the maximum per day begun, by the time at which it was handed in."""
    stamp = hub.root / f"submitted/ada/{NAME}/timestamp.txt"
    stamp.write_text("2026-11-04 12:00:00.000000 UTC")
    try:
        row = pushed(hub)["ada"]
    finally:
        stamp.unlink()
    assert row.penalty == pytest.approx(2 * 0.1 * 9)


def test_the_time_of_a_collected_hand_in_counts(hub):
    """`collect` notes when it came; nbgrader learns it from there."""
    receipt = Receipt(
        student="emmy",
        assignment=NAME,
        sha256="0" * 64,
        handed_in="2026-11-03T12:00:00+00:00",
        source="a test",
    )
    path = write(hub.root / f"submitted/emmy/{NAME}.json", json.dumps(asdict(receipt)))
    try:
        row = pushed(hub)["emmy"]
    finally:
        path.unlink()
    assert row.penalty == pytest.approx(0.9)


def test_an_extension_moves_the_penalty(hub):
    """extensions.csv counts here as in our own reports."""
    table = write(hub.root / "extensions.csv", "student,assignment,extension\nada,15,+1d\n")
    stamp = hub.root / f"submitted/ada/{NAME}/timestamp.txt"
    stamp.write_text("2026-11-04 12:00:00.000000 UTC")
    try:
        row = pushed(hub)["ada"]
    finally:
        stamp.unlink()
        table.unlink()
    assert row.penalty == pytest.approx(0.9)


def test_manual_points_and_comments_come_back(hub):
    """Points of a written question and their comment stand beside the result, and complete it."""
    pushed(hub)
    give(hub, "ada", "why", 2.5, comment="Good, but **why** is it linear?")
    told = {one.student: one for one in pull(hub.course, hub.assignment, store(hub))}
    assert set(told) == {"ada"}
    result = store(hub).read("ada", NAME)
    assert result.points == 6.0
    whole = manual.complete_result(store(hub), result)
    assert whole.points == 8.5
    why = next(e for e in whole.exercises if e.name == "why")
    assert (why.points, why.status) == (2.5, "failed")
    assert why.mark.comment == "Good, but **why** is it linear?"


def test_what_waits_for_a_person_is_not_taken(hub):
    """Points that nbgrader asks a person to look at again are no points yet."""
    pushed(hub)
    give(hub, "emmy", "why", None)
    list(pull(hub.course, hub.assignment, store(hub)))
    assert manual.read_manual(store(hub), "emmy", NAME) is None
    give(hub, "emmy", "why", 2.0)
    pushed(hub)  # which marks the points for another look, before they were ever fetched
    list(pull(hub.course, hub.assignment, store(hub)))
    assert manual.read_manual(store(hub), "emmy", NAME) is None
    give(hub, "emmy", "why", None)


def test_a_person_may_overrule_us_and_give_extra_credit(hub):
    """Points for a graded exercise replace ours; extra credit is added."""
    pushed(hub)
    give(hub, "emmy", "triple", 3.0)
    give(hub, "emmy", "double", None, extra_credit=None)
    with hub.app() as app, gradebook(app) as book:
        grade = book.find_grade(grade_id("double"), NAME, NAME, "emmy")
        grade.extra_credit, grade.needs_manual_grade = 0.5, False
        book.db.commit()
    told = {one.student: one for one in pull(hub.course, hub.assignment, store(hub))}
    given = {entry.name: entry.points for entry in told["emmy"].exercises}
    assert given == {"double": 2.5, "triple": 3.0}
    assert manual.complete_result(store(hub), store(hub).read("emmy", NAME)).points == 5.5


def test_manual_points_survive_autograding_again(hub):
    """nbgrader keeps them, and asks that a person look again."""
    pushed(hub)
    give(hub, "ada", "why", 1.0)
    pushed(hub)
    with hub.app() as app, gradebook(app) as book:
        grade = book.find_grade(grade_id("why"), NAME, NAME, "ada")
        assert (grade.manual_score, grade.needs_manual_grade) == (1.0, True)


def test_points_stay_until_they_are_taken_away(hub):
    """A new Autograde takes nothing away from what was fetched; a person who does is followed."""
    pushed(hub)
    give(hub, "ada", "why", 1.5)
    list(pull(hub.course, hub.assignment, store(hub)))
    pushed(hub)  # nbgrader now wants the points to be looked at again
    list(pull(hub.course, hub.assignment, store(hub)))
    assert manual.read_manual(store(hub), "ada", NAME).exercises[0].points == 1.5
    give(hub, "ada", "why", None)
    list(pull(hub.course, hub.assignment, store(hub)))
    assert manual.read_manual(store(hub), "ada", NAME).exercises == ()


def test_another_hand_in_makes_manual_points_void(hub):
    """They belong to what was read."""
    result = store(hub).read("ada", NAME)
    record = manual.Manual(
        student="ada",
        assignment=NAME,
        submission_sha256="0" * 64,
        exercises=(manual.Given(name="why", points=3.0),),
    )
    path = manual.write_manual(store(hub), record)
    assert manual.read_manual(store(hub), "ada", NAME) == record
    assert manual.complete_result(store(hub), result) == result
    path.unlink()


@pytest.mark.parametrize("damage", ["", "[]", '{"schema": 1}', "nan", '{"schema": 2}'])
def test_a_damaged_file_gives_the_points_before_it(hub, damage):
    """It is named; what was given last and can be read counts."""
    record = manual.Manual(
        student="ada",
        assignment=NAME,
        submission_sha256="0" * 64,
        exercises=(manual.Given(name="why", points=2.5),),
    )
    path = manual.write_manual(store(hub), record)
    path.write_text(damage)
    assert manual.read_manual(store(hub), "ada", NAME) == record
    assert [found.path for found in manual.damaged_manuals(store(hub), NAME)] == [path]
    path.unlink()


@pytest.mark.parametrize("points", ["NaN", "-1", '"x"', "Infinity"])
def test_odd_points_give_no_points(hub, points):
    """Points are finite and not negative."""
    result = store(hub).read("ada", NAME)
    path = store(hub).folder("ada", NAME) / manual.MANUAL
    path.write_text(
        f'{{"schema": 1, "student": "ada", "assignment": "{NAME}", "submission_sha256": '
        f'"{result.submission["sha256"]}", "exercises": [{{"name": "why", "points": {points}}}]}}'
    )
    assert manual.complete_result(store(hub), result) == result
    path.unlink()


def test_what_was_marked_here_goes_there_and_comes_back(hub):
    """Points, items and words; Formgrader's own points are not replaced, and win when fetched."""
    results = store(hub)
    sha256 = str(results.read("emmy", NAME).submission["sha256"])
    marked = manual.Given(name="why", points=1.5, comment="Nearly.", by="grace", at="2026")
    given = manual.Manual(
        student="emmy", assignment=NAME, submission_sha256=sha256, exercises=(marked,)
    )
    manual.write_manual(results, given)
    give(hub, "emmy", "why", None)

    def complete_rows():
        found = [manual.complete_result(results, result) for result in results.results(NAME)]
        return {row.student: row for row in push(hub.course, hub.assignment, found)}

    def in_formgrader():
        with hub.app() as app, gradebook(app) as book:
            grade = book.find_grade(grade_id("why"), NAME, NAME, "emmy")
            comment = book.find_comment(grade_id("why"), NAME, NAME, "emmy")
            return grade.manual_score, grade.needs_manual_grade, comment.manual_comment

    assert complete_rows()["emmy"].kept == ()
    assert in_formgrader() == (1.5, False, "Nearly.")
    back = {found.student: found for found in pull(hub.course, hub.assignment, results)}
    assert back["emmy"].of("why") == marked
    better = replace(marked, points=2.0)
    manual.write_manual(results, replace(given, exercises=(better,)))
    assert manual.read_manual(results, "emmy", NAME).of("why") == better
    list(pull(hub.course, hub.assignment, results))
    assert manual.read_manual(results, "emmy", NAME).of("why") == better
    assert complete_rows()["emmy"].kept == ()
    assert in_formgrader() == (2.0, False, "Nearly.")
    give(hub, "emmy", "why", 0.5, comment="No.")
    assert complete_rows()["emmy"].kept == ("why",)
    assert in_formgrader()[0] == 0.5
    give(hub, "emmy", "why", 0.5)
    list(pull(hub.course, hub.assignment, results))
    fetched = manual.read_manual(results, "emmy", NAME).of("why")
    assert (fetched.points, fetched.comment, fetched.by) == (0.5, "No.", "nbgrader")
    give(hub, "emmy", "why", None)
    list(pull(hub.course, hub.assignment, results))


def test_pull_of_an_unknown_assignment_says_what_to_do(hub):
    """An assignment that was never registered is no empty list of points."""
    other = replace(hub.assignment, name="16-other")
    with pytest.raises(UsageError, match="no assignment 16-other") as caught:
        list(pull(hub.course, other, store(hub)))
    assert "nbgrader init" in caught.value.hint


def test_push_without_the_source_notebook_says_what_to_do(hub):
    """Formgrader lists only assignments that have one."""
    other = replace(hub.assignment, name="16-other")
    with pytest.raises(UsageError, match=r"16-other\.ipynb is not there"):
        list(push(hub.course, other, []))


@pytest.mark.parametrize("change", ["renamed", "large"])
def test_a_notebook_is_shown_under_another_name_and_at_any_size(hub, change):
    """An answer that nobody is shown would be no answer."""
    path = hub.root / f"submitted/ada/{NAME}/{NAME}.ipynb"
    before = path.read_bytes()
    try:
        if change == "renamed":
            path.rename(path.with_name("lab (1).ipynb"))
        else:
            path.write_bytes(before + b" " * (8 << 20))
        assert pushed(hub)["ada"].problem == ""
    finally:
        path.with_name("lab (1).ipynb").unlink(missing_ok=True)
        path.write_bytes(before)
    texts = ["".join(cell["source"]) for cell in hub.autograded("ada")["cells"]]
    assert "Because." in texts


def test_the_way_of_a_user(hub):
    """export --format nbgrader, nbgrader pull, report, export: the totals agree everywhere."""
    done = run_here(hub.root, "export", "15", "--format", "nbgrader")
    assert done.returncode == 0, done.stderr
    assert "ada" in done.stderr
    give(hub, "ada", "why", 3.0, comment="Exactly.")
    done = run_here(hub.root, "nbgrader", "pull", "15")
    assert done.returncode == 0, done.stderr
    assert "ada: why 3" in done.stderr
    table = run_here(hub.root, "export", "15", "--format", "csv").stdout
    assert '"ada","15-scale","graded","9"' in table
    assert run_here(hub.root, "report", "15", "--quiet").returncode == 0
    page = (hub.root / f"reports/feedback/ada/{NAME}.md").read_text()
    assert "Exactly." in page
    assert "9 of 9 points" in page
    run_json = json.loads((store(hub).folder("ada", NAME) / manual.MANUAL).read_text())
    assert run_json["schema"] == 2


def test_export_to_nbgrader_has_no_file(hub):
    """--out would stay empty: it is refused before anything happens."""
    done = run_here(hub.root, "export", "15", "--format", "nbgrader", "--out", "x.csv")
    assert done.returncode == 2
    assert "--out" in done.stderr
