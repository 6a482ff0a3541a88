"""nbgrader's own commands, with our sandbox where its kernel was."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from nbgrader.converters import GenerateAssignment
from nbgrader.converters.autograde import Autograde

from autograder.content.cells import grade_id, solution_id
from autograder.course.records import Status
from autograder.gradebook.store import Store
from autograder.nbgrader.app import gradebook
from autograder.nbgrader.config import AUTOGRADE
from tests.helpers.nbgrader_course import (
    DOUBLE,
    HIDDEN_INPUT,
    NAME,
    TRIPLE,
    WRONG,
    Hub,
    code,
    markdown,
)

pytestmark = [
    pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:nbgrader.*"),
]


@pytest.fixture(scope="module")
def hub(tmp_path_factory) -> Hub:
    """The course with some hand-ins, autograded once."""
    made = Hub(tmp_path_factory.mktemp("nbgrader") / "scaling")
    made.hand_in("ada", DOUBLE, TRIPLE, answer="Because of $a<b$.")
    made.hand_in("emmy", DOUBLE, WRONG)
    made.hand_in("nina", more=[markdown("<script>alert(1)</script>")])
    done = made.autograde()
    assert done["success"], done
    return made


def outputs(notebook, exercise: str) -> list[dict]:
    """The outputs of an exercise's grade cell."""
    return next(
        cell["outputs"]
        for cell in notebook["cells"]
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == grade_id(exercise)
    )


def comments(hub: Hub, student: str) -> dict[str, str | None]:
    """Automatic comments by cell."""
    with hub.app() as app, gradebook(app) as book:
        found = book.find_submission_notebook(NAME, NAME, student).comments
        return {comment.name: comment.auto_comment for comment in found}


def test_points_are_ours(hub):
    """Full, part and no points reach the gradebook; a written answer waits for a person."""
    assert hub.grades("ada") == {
        "double": (2.0, False), "triple": (4.0, False), "why": (None, True)
    }  # fmt: skip
    assert hub.grades("emmy")["triple"] == (2.0, False)
    assert hub.grades("nina")["double"] == (0.0, False)


def test_an_untouched_answer_is_no_response(hub):
    """What nbgrader does with answers is as ever: nothing written, nothing to read."""
    assert hub.grades("emmy")["why"] == (0.0, False)
    assert comments(hub, "emmy")[grade_id("why")] == "No response."


def test_points_are_plain_floats(hub):
    """nbgrader counts an output that it cannot read as full points: ours is a plain float."""
    (only,) = outputs(hub.autograded("emmy"), "triple")
    assert only["output_type"] == "execute_result"
    assert "".join(only["data"]["text/plain"]) == "2.0"


def test_points_are_shown_once(hub):
    """Browsers show the HTML of that output, and no bare number beside it."""
    assert 'class="autograder"' in hub.feedback("emmy")
    assert "<pre>2.0</pre>" not in hub.feedback("emmy")


def test_the_public_tests_do_not_stand_in_the_way(hub):
    """The cell that brings them along is one line where people grade and read."""
    cells = hub.autograded("emmy")["cells"]
    (setup,) = [c for c in cells if c["metadata"].get("nbgrader", {}).get("grade_id") == "setup"]
    assert len("".join(setup["source"]).splitlines()) == 1
    assert "_set_up" not in hub.feedback("emmy")


def test_results_are_stored_as_grade_stores_them(hub):
    """What autograde had to grade lies in results/, and `autograder grade` finds it up to date."""
    result = Store(hub.course.paths.results).read("emmy", NAME)
    assert result.status is Status.GRADED
    assert result.points == 4.0


def test_a_stored_result_is_not_graded_again(hub, monkeypatch):
    """The second time only the gradebook is at work."""
    monkeypatch.setattr(
        "autograder.nbgrader.lookup.grade_batch", lambda request: pytest.fail("graded")
    )
    assert hub.autograde("ada")["success"]
    assert hub.grades("ada")["triple"] == (4.0, False)


def test_a_changed_hand_in_is_graded_again(hub):
    """A resubmission has another fingerprint, so the old result is not its result."""
    hub.hand_in("zoe", DOUBLE, WRONG)
    hub.autograde("zoe")
    before = hub.grades("zoe")["triple"]
    hub.hand_in("zoe", DOUBLE, TRIPLE)
    hub.autograde("zoe")
    assert (before, hub.grades("zoe")["triple"]) == ((2.0, False), (4.0, False))


def test_feedback_shows_what_a_student_may_see(hub):
    """Sentences and points, in the student's language; nothing of the hidden suite."""
    page = hub.feedback("emmy")
    assert "Stimmt noch nicht" in page
    assert "triple stimmt." in page
    english = hub.feedback("ada")
    assert "triple is right." in english
    for text in (page, english):
        assert HIDDEN_INPUT not in text
        assert "4711" not in text
        assert "test_triple_of_a_matrix" not in text


def test_comments_are_markdown(hub):
    """Formgrader shows them as the placeholder of a text field, feedback renders them."""
    text = comments(hub, "emmy")[solution_id(hub.assignment.exercise("triple"))]
    assert "triple stimmt." in text
    assert "<" not in text.replace("&lt;", "")


def test_what_is_right_needs_no_comment(hub):
    """Its grade cell says so already."""
    solution = solution_id(hub.assignment.exercise("triple"))
    assert not comments(hub, "ada")[solution]
    assert comments(hub, "emmy")[solution]


def test_student_markdown_is_escaped(hub):
    """A script in a cell of the student's is text, in Formgrader's notebook and in feedback."""
    assert "<script>alert(1)" not in json.dumps(hub.autograded("nina"))
    assert "<script>alert(1)" not in hub.feedback("nina")
    assert "&lt; script&gt;alert(1)" in hub.feedback("nina")


def test_nothing_hidden_lies_where_students_look(hub):
    """Release, source and autograded notebooks hold nothing of the suite or the solution."""
    for step in ("source", "release", "autograded", "feedback"):
        for path in (hub.root / step).rglob("*"):
            text = path.read_text(errors="replace") if path.is_file() else ""
            assert HIDDEN_INPUT not in text, path
            assert "return 3 * z" not in text or "ada" in path.parts or "zoe" in path.parts, path


def test_the_release_keeps_the_stubs(hub):
    """ClearSolutions would replace them by a line of its own."""
    sources = ["".join(cell["source"]) for cell in hub.released()["cells"]]
    assert any('raise NotImplementedError("double: not written yet")' in s for s in sources)


def test_a_notebook_of_the_instructor_is_still_cleared(tmp_path):
    """Only generated notebooks are left alone: elsewhere a solution is cleared as ever."""
    hub = Hub(tmp_path / "course")
    path = hub.root / f"source/{NAME}/{NAME}.ipynb"
    notebook = json.loads(path.read_text())
    metadata = {"nbgrader": {"grade": False, "solution": True, "locked": False, "task": False,
                             "grade_id": "own", "schema_version": 3}}  # fmt: skip
    source = "### BEGIN SOLUTION\nsecret = 1\n### END SOLUTION"
    notebook["cells"].append({**code(source), "id": "own", "metadata": metadata})
    path.write_text(json.dumps(notebook))
    assert hub.run(GenerateAssignment)["success"]
    assert "secret = 1" not in json.dumps(hub.released())


def test_a_fault_of_ours_is_nobodys_zero(hub):
    """A suite that does not work leaves the points open, and a person to look."""
    suite = hub.assignment.hidden / "test_scale.py"
    text = suite.read_text()
    hub.hand_in("kurt", DOUBLE, TRIPLE)
    try:
        suite.write_text("raise RuntimeError('broken')\n")
        done = hub.autograde("kurt")
    finally:
        suite.write_text(text)
    assert done["success"], done
    assert hub.grades("kurt")["double"] == (None, True)
    assert hub.grades("kurt")["triple"] == (None, True)
    assert "Something went wrong on our side" in json.dumps(hub.autograded("kurt")) or (
        "auf unserer Seite" in json.dumps(hub.autograded("kurt"), ensure_ascii=False)
    )
    assert hub.autograde("kurt")["success"]
    assert hub.grades("kurt")["double"] == (2.0, False)


def test_a_hand_in_that_takes_too_long_waits_for_a_person(hub, monkeypatch):
    """Formgrader's server stands still while it grades: it gives up after `seconds`."""
    stuck = "import time\ntime.sleep(30)\n"
    suite = hub.assignment.hidden / "test_scale.py"
    text = suite.read_text()
    hub.hand_in("slow", DOUBLE, TRIPLE)
    try:
        suite.write_text(text.replace("import numpy as np", stuck + "import numpy as np", 1))
        done = hub.autograde("slow", SandboxGrade={"seconds": 1})
    finally:
        suite.write_text(text)
    assert done["success"], done
    assert hub.grades("slow")["double"] == (None, True)
    assert Store(hub.course.paths.results).inspect("slow", NAME) is None  # and no second try


def test_a_grade_cell_that_no_exercise_knows_is_no_points(hub, monkeypatch):
    """Points that nobody vouches for are left to a person: absent is not passed."""
    monkeypatch.setattr(
        "autograder.nbgrader.grading.grade_id", lambda name: f"{grade_id(name)}-of-another-time"
    )
    assert hub.autograde("ada")["success"]
    assert hub.grades("ada")["double"] == (None, True)
    monkeypatch.undo()
    assert hub.autograde("ada")["success"]


def test_comments_without_the_sandbox_before_them_leave_all_open(hub):
    """If somebody takes SandboxGrade out of the list, empty cells would be full points."""
    lists = [entry for entry in AUTOGRADE if "SandboxGrade" not in entry]
    done = hub.autograde("ada", Autograde={"autograde_preprocessors": lists})
    assert done["success"], done
    assert hub.grades("ada")["double"] == (None, True)
    assert hub.autograde("ada")["success"]


def test_an_assignment_that_is_not_ours_waits_for_a_person(hub):
    """A notebook of the instructor's own in the same course is graded by hand."""
    renamed = hub.course.paths.assignments / NAME
    elsewhere = hub.course.paths.assignments / "16-other"
    renamed.rename(elsewhere)
    try:
        done = hub.autograde("ada")
    finally:
        elsewhere.rename(renamed)
    assert done["success"], done
    assert hub.grades("ada")["double"] == (None, True)
    assert hub.autograde("ada")["success"]


def test_lists_run_once_wherever_nbgrader_is_started(hub, monkeypatch):
    """In the course's folder nbgrader reads the file twice; the lists are assigned, not added to."""
    from nbgrader.apps.baseapp import NbGrader

    path = os.environ["PATH"]
    monkeypatch.chdir(hub.root)
    monkeypatch.setattr("sys.path", list(__import__("sys").path))
    app = NbGrader()
    app.initialize(argv=[], root=str(hub.root))
    converter = Autograde(coursedir=app.coursedir, parent=app)
    app.reset()
    assert converter.autograde_preprocessors == list(AUTOGRADE)
    assert os.environ["PATH"] == path


def test_copied_cells_do_not_stop_the_others(hub):
    """A copied answer or grade cell: the last answer that says something counts."""

    def copy_cells(notebook):
        wanted = {grade_id("why"), grade_id("double"), solution_id(hub.assignment.exercises[0])}
        for cell in list(notebook["cells"]):
            if cell["metadata"].get("nbgrader", {}).get("grade_id") in wanted:
                untouched = "*Put your answer here.*" if "why" in str(cell["metadata"]) else ""
                source = untouched or cell["source"]
                notebook["cells"].append({**cell, "id": f"{cell['id']}-2"[-60:], "source": source})

    hub.hand_in("carl", DOUBLE, TRIPLE, answer="Because I say so.", change=copy_cells)
    done = hub.autograde("carl")
    assert done["success"], done
    assert hub.grades("carl")["double"] == (2.0, False)
    assert hub.grades("carl")["why"] == (None, True)
    names = [
        cell["metadata"].get("nbgrader", {}).get("grade_id")
        for cell in hub.autograded("carl")["cells"]
    ]
    assert names.count(grade_id("double")) == 1
    assert names.count(grade_id("why")) == 1


@pytest.mark.parametrize(
    "damage",
    [
        lambda cell: cell["metadata"].clear(),
        lambda cell: cell["metadata"].update(nbgrader={"grade_id": "x"}),
        lambda cell: cell["metadata"].update(nbgrader={"schema_version": 1, "grade": "yes"}),
        lambda cell: cell["metadata"].update(nbgrader="text"),
        lambda cell: cell["metadata"].get("nbgrader", {}).update(points=1000),
        lambda cell: cell["metadata"].get("nbgrader", {}).update(locked=False, solution=True),
        lambda cell: (
            cell["metadata"].get("nbgrader", {}).get("grade") and cell.update(cell_type="raw")
        ),
    ],
    ids=["none", "unknown id", "old schema", "text", "points", "unlocked", "raw"],
)
def test_damaged_metadata_costs_nobody_points(hub, damage):
    """What a notebook claims about itself is replaced by what was handed out."""
    hub.hand_in("dora", DOUBLE, TRIPLE, change=lambda nb: [damage(cell) for cell in nb["cells"]])
    done = hub.autograde("dora")
    assert done["success"], done
    assert hub.grades("dora")["double"] == (2.0, False)
    assert hub.grades("dora")["triple"] == (4.0, False)


def test_deleted_cells_are_put_back(hub):
    """Also behind a locked text, where nbgrader itself gives up."""

    def delete(notebook):
        gone = {grade_id("why"), grade_id("triple")}
        notebook["cells"] = [
            cell for cell in notebook["cells"]
            if cell["metadata"].get("nbgrader", {}).get("grade_id") not in gone
        ]  # fmt: skip

    hub.hand_in("fred", DOUBLE, TRIPLE, change=delete)
    done = hub.autograde("fred")
    assert done["success"], done
    assert hub.grades("fred") == {
        "double": (2.0, False), "triple": (4.0, False), "why": (0.0, False)
    }  # fmt: skip


def test_a_file_that_is_no_notebook_does_not_stop_the_others(hub):
    """It is reported; the student after it is graded."""
    path = hub.hand_in("gert", DOUBLE)
    path.write_text("{" * 2000)
    hub.hand_in("hans", DOUBLE, TRIPLE)
    done = hub.autograde("[gh]*")
    assert not done["success"]
    assert "gert" in done["log"]
    assert hub.grades("hans")["double"] == (2.0, False)
    (path.parent / path.name).unlink()


def test_the_course_folder_is_found_from_the_course_directory(hub, monkeypatch, tmp_path):
    """The server's working directory is the home, not the course."""
    monkeypatch.chdir(tmp_path)
    assert hub.autograde("ada")["success"]
    assert hub.grades("ada")["double"] == (2.0, False)
    assert Path.cwd() == tmp_path


class Killed(BaseException):
    """nbgrader cleans up after every other exception; after a kill nobody does."""


@pytest.mark.parametrize("left", ["sanitized", "half a file", "a folder"])
def test_a_hand_in_over_which_autograde_was_ended_is_graded_by_the_next(
    tmp_path, monkeypatch, left
):
    """nbgrader would pass over its folder for ever; what is done already stays as it is."""
    hub = Hub(tmp_path / "scaling")
    for student in ("ada", "emmy"):
        hub.hand_in(student, DOUBLE, TRIPLE)
    assert hub.autograde("ada")["success"]
    done = hub.root / f"autograded/ada/{NAME}/{NAME}.ipynb"
    before = done.read_bytes()

    def killed(*_arguments):
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr("autograder.nbgrader.grading.SandboxGrade.preprocess", killed)
        assert not hub.autograde("emmy")["success"]
    notebook = hub.root / f"autograded/emmy/{NAME}/{NAME}.ipynb"
    if left == "half a file":
        notebook.write_bytes(notebook.read_bytes()[:1000])
    elif left == "a folder":
        notebook.unlink()
    assert hub.run(Autograde, force=False)["success"]
    assert hub.grades("emmy")["triple"] == (4.0, False)
    assert outputs(hub.autograded("emmy"), "triple")
    assert done.read_bytes() == before
    assert b"unfinished" not in notebook.read_bytes() + before
