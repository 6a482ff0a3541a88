"""Sheets of an nbgrader course that are not ours: its own test cells, run in the sandbox."""

from __future__ import annotations

import contextlib
import json
import socket
import zipfile
from pathlib import Path

import nbgrader
import pytest
from click.testing import CliRunner
from nbgrader.apps.api import NbGraderAPI
from nbgrader.apps.zipcollectapp import ZipCollectApp
from nbgrader.utils import temp_attrs

from autograder.cli.export import command as export
from autograder.cli.grade import command as grade
from autograder.cli.report import command as report
from autograder.gradebook.store import Store
from autograder.nbgrader.app import gradebook, nbgrader_app
from autograder.nbgrader.config import CONFIG_FILE
from autograder.nbgrader.formgrader import _grade_submission
from tests.helpers.nbgrader_sheet import HIDDEN, NAME, RIGHT, SHEET, SOURCE, Course101

pytestmark = [
    pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:nbgrader.*"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:jupyter_client.*"),
]
# What `nbgrader quickstart` puts into source/ of a new course.
PS1 = Path(nbgrader.__file__).parent / "docs/source/user_guide/source/ps1"
SQUARES = {
    "squares": "def squares(n):\n    if n < 1:\n        raise ValueError('n')\n"
    "    return [i**2 for i in range(1, n + 1)]",
    "sum_of_squares": "def sum_of_squares(n):\n    return sum(squares(n))",
}


def own_cell(source: str):
    """Puts a cell of the student's own behind the first one with code."""

    def change(document):
        made = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
        kinds = [cell["cell_type"] for cell in document["cells"]]
        if "code" in kinds:
            document["cells"].insert(kinds.index("code") + 1, made | {"source": source})

    return change


HONEST = {
    "right": ({**RIGHT, "eigenes": "eigen = 1"}, own_cell("!ls\n%time mittel")),
    "untouched": ({}, own_cell("")),
    "partly": ({**RIGHT, "spanne": "def spanne(x):\n    return 3"}, own_cell("1 / 0")),
    "fails_hidden": ({**RIGHT, "mittel": "def mittel(x):\n    return 2"}, own_cell("Größe = 'ä'")),
    "warns": (
        {**RIGHT, "mittel": "def mittel(x):\n    np.log(np.zeros(1))\n    return sum(x) / len(x)"},
        own_cell("import sys"),
    ),
    "prints": ({**RIGHT, "spanne": f"{RIGHT['spanne']}\nprint('größer')"}, own_cell("print(1)")),
    "uses_mittel": ({**RIGHT, "spanne": "def spanne(x):\n    return mittel(x)"}, own_cell("")),
    "no_python": ({**RIGHT, "spanne": "def spanne(x)\n"}, own_cell("x = (")),
}
PS1_HONEST = {
    "right": SQUARES,
    "untouched": {},
    "partly": {**SQUARES, "squares": SQUARES["squares"].replace("raise ValueError('n')", "pass")},
    "own_sum": {**SQUARES, "sum_of_squares": "def sum_of_squares(n):\n    return n and n"},
}


@pytest.fixture(scope="module", params=["ours", "nbgrader's"])
def graded(request, tmp_path_factory) -> Course101:
    """The honest hand-ins of both sheets, autograded under one of the two configurations."""
    root = tmp_path_factory.mktemp("course") / "c101"
    made = Course101(root, {SHEET: SOURCE, "ps1": PS1}, stock=request.param != "ours")
    for student, (solutions, change) in HONEST.items():
        made.hand_in(student, solutions, change)
    for student, solutions in PS1_HONEST.items():
        made.hand_in(student, solutions, sheet="ps1")
    for sheet in (SHEET, "ps1"):
        done = made.autograde(sheet)
        assert done["success"], done
        assert "JSON is invalid" not in done["log"]
    return made


POINTS = {
    "right": (2, 1.5, 0.5), "untouched": (0, 0, 0), "partly": (2, 0.5, 0.5),
    "fails_hidden": (0, 1.5, 0.5), "warns": (0, 1.5, 0.5), "prints": (2, 1.5, 0.5),
    "uses_mittel": (2, 0, 0), "no_python": (2, 0, 0),
}  # fmt: skip
PS1_POINTS = {
    "right": (1, 1, 0.5, 0.5), "untouched": (0, 0, 0, 0),
    "partly": (1, 0, 0.5, 0.5), "own_sum": (1, 1, 0, 0),
}  # fmt: skip


@pytest.mark.parametrize("student", HONEST)
def test_points_are_those_of_nbgrader(graded, student):
    """Under both configurations the same table holds, cell by cell."""
    found = graded.grades(student)
    names = ("mittel-sichtbar", "spanne-teilweise", "spanne-ruft-mittel-nicht")
    assert tuple(found[name] for name in names) == tuple(
        (points, False) for points in POINTS[student]
    )
    written = student == "right"
    assert found["eigenes"] == ((None, True) if written else (0, False))
    assert found["warum"] == (0, False)


@pytest.mark.parametrize("student", PS1_HONEST)
def test_points_of_nbgraders_own_example(graded, student):
    """The problem set that `nbgrader quickstart` begins with, two notebooks."""
    found = graded.grades(student, "ps1")
    names = ("correct_squares", "squares_invalid_input",
             "correct_sum_of_squares", "sum_of_squares_uses_squares")  # fmt: skip
    assert tuple(found[name] for name in names) == tuple(
        (points, False) for points in PS1_POINTS[student]
    )


REACH = """import os, socket, subprocess, sys
found = []
for path in {paths!r}:
    try:
        found.append(open(path).read(20))
    except OSError:
        pass
    try:
        open(path, "a").write("x")
        found.append("written")
    except OSError:
        pass
for attempt in (
    lambda: socket.create_connection(("127.0.0.1", {port}), 1).send(b"x"),
    lambda: subprocess.run(["/bin/sh", "-c", "id"], check=True),
    lambda: os.listdir({root!r}),
    lambda: os.kill({pid}, 0),
):
    try:
        attempt()
        found.append("reached")
    except Exception:
        pass
print("found:", found)
"""
FORGE = """import builtins
class Yes:
    def __eq__(self, other):
        return True
    def __len__(self):
        return 1
"""


def every(name: str, change):
    """Applies a change to each cell that nbgrader calls so."""

    def changed(document):
        for cell in list(document["cells"]):
            if cell["metadata"].get("nbgrader", {}).get("grade_id") == name:
                change(document["cells"], cell)

    return changed


def spoiled(document):
    """Says something else in all metadata: no test, many points, another kernel."""
    document["metadata"] = {"kernelspec": {"name": "bash", "language": "bash"}}
    for cell in document["cells"]:
        cell["metadata"].get("nbgrader", {}).update(points=1000, locked=False, solution=True)


def tags(document):
    """Says it in Markdown, prints it, shows it as a value and raises it."""
    document["cells"].append(
        {"cell_type": "markdown", "metadata": {}, "source": "<script>alert(1)</script>"}
    )
    own_cell("raise ValueError('<script>alert(2)</script>')")(document)
    own_cell("class A:\n    __repr__ = lambda self: '<script>alert(3)</script>'\nA()")(document)
    own_cell("print('<script>alert(4)</script>')")(document)


OURS = {
    "ada": (RIGHT, own_cell("")),
    "loops": ({**RIGHT, "mittel": "def mittel(x):\n    while True:\n        pass"}, own_cell("")),
    "waits": (RIGHT, own_cell("import time\ntime.sleep(60)")),
    "exits": (RIGHT, own_cell("import os\nos._exit(0)")),
    "floods": (RIGHT, own_cell("print('x' * 10_000_000)")),
    "grows": (RIGHT, own_cell("held = bytearray(1 << 40)")),
    "forges": ({"mittel": f"{FORGE}\ndef mittel(x):\n    return Yes()"}, own_cell("")),
    "deletes": (RIGHT, every("mittel-sichtbar", lambda cells, cell: cells.remove(cell))),
    "copies": (RIGHT, every("mittel-sichtbar", lambda cells, cell: cells.append({**cell}))),
    "rewrites": (
        {"mittel-sichtbar": "pass", "spanne-teilweise": "1.5", "spanne-ruft-mittel-nicht": ""},
        own_cell(""),
    ),
    "spoils": (RIGHT, spoiled),
    "heaps": (RIGHT, lambda document: [own_cell("x")(document) for _ in range(2001)]),
    "too_many": ({**RIGHT, "spanne": "def spanne(x):\n    global sum\n    sum = lambda x: 99"},
                 own_cell("")),
    "imports": ({**RIGHT, "mittel": "import tensorflow\ndef mittel(x):\n"
                 "    return tensorflow.reduce_mean(x)"}, own_cell("")),
    "tells": ({**RIGHT, "mittel": "def mittel(x):\n    return 2"},
              tags),
}  # fmt: skip


@pytest.fixture(scope="module")
def hostile(tmp_path_factory) -> Course101:
    """Everybody who means no good, or is unlucky, under our configuration in one run."""
    made = Course101(tmp_path_factory.mktemp("hostile") / "c101", {SHEET: SOURCE}, stock=False)
    for student, (solutions, change) in OURS.items():
        made.hand_in(student, solutions, change)
    assert made.autograde(student="ada")["success"]
    with socket.create_server(("127.0.0.1", 0)) as listening:
        store = Store(made.course.paths.results)
        paths = [
            str(store.folder("ada", SHEET) / "result.json"),
            str(made.root / "gradebook.db"),
            str(made.root / f"source/{SHEET}/{NAME}.ipynb"),
            str(made.root / "submitted/ada" / SHEET / f"{NAME}.ipynb"),
            "/etc/passwd",
        ]
        code = REACH.format(
            paths=paths, port=listening.getsockname()[1], root=str(made.root), pid=1
        )
        made.hand_in("reaches", RIGHT, own_cell(code))
        before = [Path(path).read_bytes() for path in paths[:1]]
        assert made.autograde(student="reaches")["success"]
        assert [Path(path).read_bytes() for path in paths[:1]] == before
    assert made.autograde()["success"]
    return made


def points(course: Course101, student: str) -> tuple[float | None, ...]:
    """What the three test cells gave."""
    found = course.grades(student)
    names = ("mittel-sichtbar", "spanne-teilweise", "spanne-ruft-mittel-nicht")
    return tuple(found[name][0] for name in names)


def autograded(course: Course101, student: str) -> str:
    path = course.root / f"autograded/{student}/{SHEET}/{NAME}.ipynb"
    return path.read_text("utf-8")


def test_nothing_outside_is_within_reach(hostile):
    """No file of the instructor's, no other student's result, no network, no process."""
    assert "found: []" in autograded(hostile, "reaches")
    assert points(hostile, "reaches") == points(hostile, "ada") == (2, 1.5, 0.5)


@pytest.mark.parametrize(
    ("student", "expected"),
    [
        ("loops", (0, 1.5, 0.5)),
        ("waits", (2, 1.5, 0.5)),
        ("exits", (2, 1.5, 0.5)),
        ("floods", (2, 1.5, 0.5)),
        ("grows", (2, 1.5, 0.5)),
        ("deletes", (2, 1.5, 0.5)),
        ("copies", (2, 1.5, 0.5)),
        ("spoils", (2, 1.5, 0.5)),
        ("rewrites", (0, 0, 0)),
        ("heaps", (None, None, None)),
        ("too_many", (2, None, 0.5)),
        ("imports", (None, 1.5, 0.5)),
    ],
)
def test_what_a_cell_does_costs_that_cell(hostile, student, expected):
    """Whatever ends, floods or spoils one cell, the others are graded as they were handed out."""
    assert points(hostile, student) == expected
    waits = {name for name, (points, _) in hostile.grades(student).items() if points is None}
    assert all(hostile.grades(student)[name][1] for name in waits)


def test_points_that_code_gives_itself_are_marked_as_such(hostile):
    """Tests in the same process believe what they are told: each reader of the result knows."""
    assert points(hostile, "forges")[0] == 2
    result = Store(hostile.course.paths.results).read("forges", SHEET)
    assert result.shared_process
    assert "in one process with the code" in result.message.en
    assert "in einem Prozess mit dem Code" in result.message.de
    assert any("in one process with the code" in text for text in hostile.comments("forges"))
    assert "in one process with the code" in autograded(hostile, "forges")


def test_what_students_write_is_text(hostile):
    """No tag of theirs reaches Formgrader, from Markdown or from what a cell shows."""
    page = hostile.feedback("tells")
    assert "<script>alert" not in page
    assert all(f"script&gt;alert({number})" in page for number in (1, 2, 3, 4))
    assert HIDDEN in page  # nbgrader shows test cells in full, as ever
    (check,) = Store(hostile.course.paths.results).read("tells", SHEET).exercises[0].checks
    assert HIDDEN not in check.message.en


def invoke(course: Course101, command, *arguments: str):
    """A command of ours in the course."""
    return CliRunner().invoke(command, [*arguments, "--course", str(course.root)])


@pytest.fixture(scope="module")
def moved(tmp_path_factory) -> Course101:
    """A course in which one has handed in both notebooks of ps1, and one the first only."""
    made = Course101(tmp_path_factory.mktemp("moved") / "c101", {"ps1": PS1}, stock=False)
    made.hand_in("ada", SQUARES, sheet="ps1")
    (made.hand_in("emmy", SQUARES, sheet="ps1") / "problem2.ipynb").unlink()
    return made


def test_our_own_commands_know_sheets(moved):
    """`grade` does what the button does; pages, overview and table say how it was graded."""
    done = invoke(moved, grade, "ps1")
    assert done.exit_code == 0, done.output
    assert "ada: 3 of 13 points, and a person has to look" in done.output
    assert "shared a process with the students' code" in done.output
    assert moved.grades("ada", "ps1")["correct_squares"] == (1, False)
    assert invoke(moved, report, "ps1").exit_code == 0
    pages = [moved.root / "reports/feedback/ada" / f"ps1.{kind}" for kind in ("html", "md")]
    assert all("in one process with the code" in path.read_text("utf-8") for path in pages)
    overview = (moved.root / "reports/instructor/ps1.html").read_text("utf-8")
    assert "can give itself points" in overview
    table = invoke(moved, export, "ps1", "--format", "csv").output
    assert "in one process with the code" in table
    result = Store(moved.course.paths.results).read("emmy", "ps1")
    missing = [e for e in result.exercises if e.name.startswith("problem2/")]
    assert [(e.status, e.points) for e in missing] == [("failed", 0)] * 2
    assert not Store(moved.course.paths.results).history("ada", "ps1")


def test_wishes_that_mean_nothing_are_told(moved):
    """What only our own suites have, and who has handed in nothing."""
    done = invoke(moved, grade, "ps1", "--jobs", "2")
    assert "only --student" in str(done.exception)
    done = invoke(moved, grade, "ps1", "--student", "zoe")
    assert "zoe has handed in nothing" in str(done.exception)


def test_lateness_is_counted_once_for_each_notebook(moved):
    """The policy's share is of the notebook that nbgrader asks about, not of the whole sheet."""
    text = (moved.root / "course.toml").read_text()
    (moved.root / "course.toml").write_text(f"{text}\n[policy]\nlate_per_day = 0.1\n")
    (moved.root / "submitted/ada/ps1/timestamp.txt").write_text("2026-11-03 12:00:00 UTC")
    with nbgrader_app(moved.course) as app, gradebook(app) as book:
        book.update_or_create_assignment("ps1", duedate="2026-11-03 00:00:00 UTC")
    try:
        assert moved.autograde("ps1", "ada")["success"]
        with nbgrader_app(moved.course) as app, gradebook(app) as book:
            found = book.find_submission("ps1", "ada").notebooks
            penalties = {one.name: one.late_submission_penalty for one in found}
    finally:
        (moved.root / "course.toml").write_text(text)
    assert penalties == {"problem1": 1.0, "problem2": 0.0}


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ({"language": "R"}, "a notebook in R"),
        ({"large": True}, "raise scratch_mb"),
    ],
)
def test_what_cannot_be_graded_waits_for_a_person(tmp_path, broken, said):
    """A fault that is not the student's costs nobody points; the log names the remedy."""
    made = Course101(tmp_path / "c101", {SHEET: SOURCE}, stock=False)
    made.hand_in("ada", RIGHT)
    source = made.root / "source" / SHEET
    if "language" in broken:
        document = json.loads((source / f"{NAME}.ipynb").read_text("utf-8"))
        document["metadata"]["kernelspec"]["language"] = "R"
        (source / f"{NAME}.ipynb").write_text(json.dumps(document))
    else:
        (source / "daten/groß.csv").write_bytes(b"1\n" * (2 << 20))
    done = made.autograde()
    assert done["success"], done
    assert made.grades("ada")["mittel-sichtbar"] == (None, True)
    assert said in done["log"]


def test_a_download_of_a_class_is_collected(moved):
    """Of several notebooks each keeps its name; `nbgrader zip_collect` reads archives as ever."""
    (moved.root / "roster.csv").write_text("id,name,email\nzoe,Zoe,\n")
    folder = moved.root / "downloaded/ps1/archive"
    folder.mkdir(parents=True)
    with zipfile.ZipFile(folder / "class.zip", "w") as archive:
        for name in ("problem1", "problem2"):
            archive.write(moved.root / f"release/ps1/{name}.ipynb", f"zoe/{name}.ipynb")
    app = ZipCollectApp()
    with contextlib.chdir(moved.root):
        try:
            app.initialize(argv=["ps1", "--force"])
            app.start()
        finally:
            app.reset()
    (moved.root / "roster.csv").unlink()
    handed_in = sorted(path.name for path in (moved.root / "submitted/zoe/ps1").glob("*.ipynb"))
    assert handed_in == ["problem1.ipynb", "problem2.ipynb"]


def test_formgraders_button_does_the_same(moved):
    """Its lists are fixed, whatever the configuration says."""
    (moved.root / CONFIG_FILE).rename(moved.root / "aside")
    try:
        with nbgrader_app(moved.course) as app:
            api = NbGraderAPI(app.coursedir, parent=app)
            with temp_attrs(app.coursedir, assignment_id="ps1", student_id="emmy"):
                done = _grade_submission(api)
    finally:
        (moved.root / "aside").rename(moved.root / CONFIG_FILE)
    assert done["success"], done
    assert moved.grades("emmy", "ps1")["correct_squares"] == (1, False)


def test_packages_of_the_course_are_there(tmp_path):
    """Test cells and hand-ins import what `packages` in course.toml names."""
    source = SOURCE.replace(b"import numpy as np", b"import numpy as np, scipy.linalg")
    source = source.replace(
        b"assert mittel([1, 3]) == 2", b"assert scipy.linalg.norm([mittel([1, 3])]) == 2"
    )
    made = Course101(tmp_path / "c101", {SHEET: source}, stock=False)
    made.hand_in("ada", RIGHT)
    assert made.autograde()["success"]
    assert points(made, "ada") == (None, 1.5, 0.5)
    file = made.root / "course.toml"
    file.write_text(f'packages = ["scipy"]\n{file.read_text()}')
    assert made.autograde()["success"]
    assert points(made, "ada") == (2, 1.5, 0.5)


def test_of_a_hand_in_only_files_that_are_asked_for_are_there(tmp_path):
    """nbgrader's collect follows links: what else lies there may be a file of the instructor's."""
    made = Course101(tmp_path / "c101", {SHEET: SOURCE}, stock=False)
    own = "import eigenes\ndef mittel(x):\n    return eigenes.mittel(x)"
    folder = made.hand_in("ada", {**RIGHT, "mittel": own})
    (folder / "eigenes.py").write_text("def mittel(x):\n    return sum(x) / len(x)\n")
    (folder / "daten").mkdir()
    (folder / "daten/größen.csv").write_text("0\n0\n")
    assert made.autograde()["success"]
    assert points(made, "ada") == (None, 1.5, 0.5)
    asked = {"exclude_overwriting": {SHEET: ["eigenes.py"]}}
    assert made.autograde(Autograde=asked)["success"]
    assert points(made, "ada") == (2, 1.5, 0.5)
