"""A week of the course on a JupyterHub with real accounts, in a real browser.

The hub is installed and configured as deploy/jupyterhub/README.md says; Chromium clicks. Two students
hand in, a third one's notebook is hostile; stock nbgrader shows that each of its attacks is one.
Pictures, the hub's log and the times are left in artifacts/hub/.

What is not clicked: most cells of the students' notebooks are written into their files, as an
editor of their own would; the hostile student works on the command line.
"""

from __future__ import annotations

import ast
import json
import shutil
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from autograder.nbgrader.kernel import STUDENTS_KERNEL
from tests.hub.classroom import (
    COURSE_ID,
    ROOT,
    Account,
    Hub,
    accounts,
    install,
    running,
    server_of,
    wait_for,
)
from tests.hub.conftest import open_folder

if TYPE_CHECKING:  # selenium is for these tests only, and collected with all others
    from tests.hub.desk import Desk

pytestmark = [
    pytest.mark.hub,
    pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]

TASK = "02-activations"
ARTIFACTS = ROOT / "artifacts/hub"
TEACHER, ANNA, BEN, EVE = "nn-instructor", "nn-anna", "nn-ben", "nn-eve"
ROSTER = (
    f"id,name,email,language\n{ANNA},Anna Müller,,de\n{BEN},Ben Groß,,en\n{EVE},Eve Böse,,de\n"
)
WRONG_RELU = "def relu(z):\n    return np.abs(z)"
RELU = "def relu(z):\n    return np.maximum(z, 0)"
WRONG_SIGMOID = "def sigmoid(z):\n    return 1 / (1 + np.exp(z))"
ANSWERS = {
    "grade-why_nonlinear": "Ohne sie bliebe das Netz linear.",
    "grade-why_not_step": "Ihre Ableitung ist fast überall 0.",
    "grade-dying_neurons": "Ein Neuron, das nie mehr feuert, lernt nichts mehr.",
    "grade-why_bias": "Damit die Stelle, an der es umschlägt, nicht bei 0 liegen muss.",
    "grade-extreme_epsilon": "Bei 1 die Identität, bei 0 relu.",
    "grade-saturation": "Die Ableitung ist dort fast 0.",
}

SCRIPT = "<script>document.title = 'owned'</script><img src=x onerror=\"document.title='owned'\">"
# The course that this notebook is graded in, or else the one that the attacker has heard of.
FIND = """from pathlib import Path
here = [folder for folder in Path.cwd().parents if (folder / "course.toml").exists()]
root = (here or [Path({course!r})])[0]
"""
GRADEBOOK = """import sqlite3
try:
    book = sqlite3.connect(root / "gradebook.db", timeout=20)
    book.execute("update grade set manual_score = 99")
    book.commit()
    book.close()
except Exception as error:
    print(error)
"""
HIDDEN = """try:
    print(next(root.glob("assignments/*/hidden/test_*.py")).read_text())
except Exception as error:
    print(error)
"""
FORGED = """import os
os.environ["NBGRADER_EXECUTION"] = ""
check = {"step": 2.0, "tanh": 3.0, "sigmoid": 4.0}.get
print(4.0)
"""
LOOP = "def step(z):\n    while True:\n        pass"
IDENTITY = "def identity(z):\n    return z"
STOCK = f"""c = get_config()
c.CourseDirectory.course_id = "{COURSE_ID}"
c.Execute.timeout = 5
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """What happens in, and what is seen on the way."""

    hub: Hub
    desk: Desk
    course: Path
    seen: dict[str, str] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def teacher(self) -> Account:
        return self.hub.accounts[TEACHER]

    def notebook(self, student: str) -> Path:
        """Where a student works."""
        return self.hub.accounts[student].home / TASK / f"{TASK}.ipynb"

    def fill_in(self, student: str, sources: dict[str, str], *more: dict) -> None:
        """Write cells into a student's own file, and further ones above the exercises."""
        path = self.notebook(student)
        document = json.loads(path.read_text())
        for cell in document["cells"]:
            name = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
            cell["source"] = sources.get(name, cell["source"])
        document["cells"][4:4] = more
        self.hub.accounts[student].write(path, json.dumps(document))

    def nbgrader(self, command: str, *words: str, course: str) -> float:
        """Seconds that a command of nbgrader's takes in a copy of the course."""
        begun = time.perf_counter()
        line = ["env", "-u", "JUPYTER_CONFIG_PATH", "nbgrader", command, TASK, *words]
        self.seen[f"{course}: {command}"] = self.teacher.run(
            *line, cwd=self.teacher.home / course, ok=course == "ours"
        )
        return time.perf_counter() - begun


def solutions() -> dict[str, str]:
    """The course's own solution, by the cell it belongs in."""
    text = (ROOT / f"solutions/{TASK}/activations.py").read_text()
    return {
        f"solution-{node.name}": ast.get_source_segment(text, node) or ""
        for node in ast.parse(text).body
        if isinstance(node, ast.FunctionDef)
    }


def code(source: str, number: int) -> dict:
    """A code cell of the student's own."""
    return {"cell_type": "code", "id": f"own-{number}", "metadata": {}, "source": source,
            "outputs": [], "execution_count": None}  # fmt: skip


def fingerprint(folder: Path) -> str:
    """Of all files in a folder but those that Python keeps."""
    total = sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            total.update(str(path).encode() + path.read_bytes())
    return total.hexdigest()


@pytest.fixture(scope="module")
def week(browser) -> Iterator[Week]:
    """The hub, with the course in the instructor's home and Chromium in front of it."""
    from tests.hub.desk import Desk

    shutil.rmtree(ARTIFACTS, ignore_errors=True)
    ARTIFACTS.mkdir(parents=True)
    with open_folder() as folder:
        (folder / "home").mkdir()
        install(folder / "exchange")
        with accounts(folder / "home", [TEACHER], [ANNA, BEN, EVE]) as people:
            course = put_course(people[TEACHER])
            try:
                with running(folder, people) as hub:
                    week = Week(hub=hub, desk=Desk(browser, hub, ARTIFACTS), course=course)
                    yield week
                    week.desk.picture("99-last")
            finally:
                shutil.copy(folder / "hub.log", ARTIFACTS)


def put_course(teacher: Account) -> Path:
    """A course of one assignment, in the instructor's home."""
    course = teacher.home / "course"
    for part in (f"assignments/{TASK}", f"solutions/{TASK}", "student_template"):
        shutil.copytree(ROOT / part, course / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "course.toml", course)
    (course / "roster.csv").write_text(ROSTER)
    teacher.owns(course)
    return course


@pytest.fixture(scope="module")
def released(week) -> Week:
    """The instructor prepares the course, generates and releases in Formgrader."""
    desk = week.desk
    week.teacher.run("autograder", "nbgrader", "init", cwd=week.course)
    week.seen["hidden suite"] = fingerprint(week.course / f"assignments/{TASK}/hidden")
    desk.log_in(week.teacher)
    desk.menu("Nbgrader", "Formgrader")
    with desk.frame("iframe"):
        for step in ("assign", "release"):
            _, week.seen[step] = desk.confirmed(f"td.{step} a")
        desk.find("td.release a")
        desk.picture("01-formgrader-in-jupyterlab")
    return week


@pytest.fixture(scope="module")
def handed_in(released) -> Week:
    """Three students fetch, work, and submit."""
    week, desk = released, released.desk
    desk.log_in(week.hub.accounts[ANNA])
    fetch(desk)
    desk.picture("02-assignment-list")
    week.fill_in(ANNA, solutions() | ANSWERS | {"solution-relu": WRONG_RELU})
    works_in_jupyterlab(week)
    submit(desk)
    for name, path in (("her own server", ""), ("another's", f"../{TEACHER}/")):
        desk.open(f"{path}formgrader")
        week.seen[f"formgrader on {name}"] = desk.text()

    desk.log_in(week.hub.accounts[BEN])
    fetch(desk)
    week.fill_in(BEN, solutions() | {"solution-sigmoid": WRONG_SIGMOID})
    week.seen["ben validates"] = validate_in_the_list(desk)
    submit(desk)
    desk.picture("06-submitted")

    eve = week.hub.accounts[EVE]
    eve.run("nbgrader", "fetch_assignment", TASK)
    script = {"cell_type": "markdown", "id": "own-0", "metadata": {}, "source": SCRIPT}
    attacks = (FIND.format(course=str(week.course)) + GRADEBOOK, HIDDEN, FORGED)
    sources = {"solution-step": LOOP, "solution-identity": IDENTITY, "grade-why_nonlinear": SCRIPT}
    cells = [code(source, number) for number, source in enumerate(attacks, 1)]
    week.fill_in(EVE, sources, script, *cells)
    eve.run("nbgrader", "submit", TASK)
    return week


def fetch(desk: Desk) -> None:
    desk.menu("Nbgrader", "Assignment List")
    desk.click("#released_assignments_list button", "Fetch")
    desk.find("#fetched_assignments_list button", "Submit")


def submit(desk: Desk) -> None:
    desk.menu("Nbgrader", "Assignment List")
    desk.click("#fetched_assignments_list button", "Submit")
    desk.find("#submitted_assignments_list", TASK)


def works_in_jupyterlab(week: Week) -> None:
    """Anna tries a wrong relu, reads the table, corrects it, and validates."""
    desk = week.desk
    desk.open(f"lab/tree/{TASK}/{TASK}.ipynb")
    desk.find(".jp-Notebook-ExecutionIndicator[data-status=idle]")
    desk.run("def step")
    desk.menu("Run", "Run All Above Selected Cell")
    desk.run("def relu")
    desk.run('check("relu")')
    week.seen["table, wrong"] = desk.output('check("relu")', "✗")
    desk.picture("03-check-is-red")
    desk.rewrite("def relu", RELU)
    desk.run("def relu")
    desk.run('check("relu")')
    week.seen["table, right"] = desk.output('check("relu")', "Alle")
    desk.picture("04-check-is-green")
    desk.menu("File", "Save Notebook")
    wait_for(lambda: "np.maximum(z, 0)" in week.notebook(ANNA).read_text(), "it is saved")
    desk.click(".validate-button")
    week.seen["anna validates"] = desk.find(".jp-Dialog #validation-message").text
    desk.picture("05-validated")
    desk.click(".jp-Dialog button", "Ok")


def validate_in_the_list(desk: Desk) -> str:
    desk.click("#fetched_assignments_list a", TASK)
    desk.click("#fetched_assignments_list button", "Validate")
    said = desk.find(".jp-Dialog").text
    desk.click(".jp-Dialog button", "Ok")
    return said


@pytest.fixture(scope="module")
def collected(handed_in) -> Week:
    """The instructor collects in Formgrader; copies of the course are kept for comparisons."""
    week, desk = handed_in, handed_in.desk
    desk.log_in(week.teacher)
    desk.open("formgrader")
    _, week.seen["collect"] = desk.confirmed("td.collect a")
    for copy in ("ours", "stock"):
        shutil.copytree(week.course, week.teacher.home / copy)
        week.teacher.owns(week.teacher.home / copy)
    week.teacher.write(week.teacher.home / "stock/nbgrader_config.py", STOCK)
    with sqlite3.connect(week.teacher.home / "stock/gradebook.db") as book:  # as nbgrader has it
        book.execute("update notebook set kernelspec = ?", [json.dumps(STUDENTS_KERNEL)])
    return week


@pytest.fixture(scope="module")
def graded(collected) -> Week:
    """Autograde by the button, one score overridden, an answer read."""
    week, desk = collected, collected.desk
    desk.open(f"formgrader/manage_submissions/{TASK}")
    for student in (ANNA, BEN, EVE, BEN):
        name = f"button, {student}" + (
            "" if f"button, {student}" not in week.seconds else " again"
        )
        row = f"tr:has(td[data-order='{student}']) td.autograde a"
        week.seconds[name], week.seen[name] = desk.confirmed(row)
    desk.picture("07-autograded")
    week.seen["scores"] = desk.text()
    desk.open(f"formgrader/submissions/{submission(week, EVE)}/")
    desk.find("#grade-why_nonlinear")
    week.seen["formgrader shows eve"], week.seen["formgrader's title"] = (
        desk.text(),
        desk.driver.title,
    )
    desk.picture("08-hostile-notebook-in-formgrader")
    desk.open(f"formgrader/submissions/{submission(week, ANNA)}/")
    desk.scroll_to("#grade-relu")
    desk.picture("09-grade-cell-in-formgrader")
    desk.fill("#grade-relu", "1")
    desk.fill("#grade-why_nonlinear", "2")
    desk.fill("#grade-why_nonlinear-comment", "Genau.")
    wait_for(lambda: comment(week, ANNA, "grade-why_nonlinear") == "Genau.", "it is saved")
    return week


@pytest.fixture(scope="module")
def returned(graded) -> Week:
    """Feedback is generated and released; the students fetch and read it."""
    week, desk = graded, graded.desk
    desk.open("formgrader")
    for step in ("generate-feedback", "release-feedback"):
        _, week.seen[step] = desk.confirmed(f"td.{step} a")
    for picture, student, card in (
        ("10-feedback-anna", ANNA, ".autograder"),
        ("11-feedback-ben", BEN, ".autograder:has(article.bad)"),
    ):
        desk.log_in(week.hub.accounts[student])
        desk.menu("Nbgrader", "Assignment List")
        desk.find("#submitted_assignments_list", "feedback available")
        desk.click("#submitted_assignments_list button", "Fetch Feedback")
        desk.find("#submitted_assignments_list a", "view feedback")
        page = next(week.notebook(student).parent.rglob("*.html"))
        desk.open(f"files/{page.relative_to(week.hub.accounts[student].home)}")
        desk.find("body", "Score")
        week.seen[f"{student} reads"] = desk.text()
        desk.scroll_to(card)
        desk.picture(picture)
    eve = week.hub.accounts[EVE]
    eve.run("nbgrader", "fetch_feedback", TASK)
    page = next(week.notebook(EVE).parent.rglob("*.html"))
    desk.driver.get(page.as_uri())
    week.seen["eve reads"], week.seen["eve's title"] = desk.text(), desk.driver.title
    desk.picture("12-feedback-eve")
    return week


@pytest.fixture(scope="module")
def stock(collected) -> Week:
    """nbgrader as it is, in a copy of the course; the feedback it makes, in the browser."""
    week = collected
    week.nbgrader("autograde", "--student", "nn-[ae]*", course="stock")
    week.nbgrader("generate_feedback", "--student", EVE, course="stock")
    page = week.teacher.home / f"stock/feedback/{EVE}/{TASK}/{TASK}.html"
    week.desk.driver.get(page.as_uri())
    week.seen["stock: page"], week.seen["stock: title"] = week.desk.text(), week.desk.driver.title
    return week


def grades(
    week: Week, student: str, course: str = "course"
) -> dict[str, tuple[float | None, float | None]]:
    """Points by cell: nbgrader's automatic ones, and those given by a person."""
    from nbgrader.api import Gradebook

    path = week.teacher.home / course / "gradebook.db"
    with Gradebook(f"sqlite:///{path}", COURSE_ID) as book:
        found = book.find_submission_notebook(TASK, TASK, student)
        return {one.name: (one.auto_score, one.manual_score) for one in found.grades}


def submission(week: Week, student: str) -> str:
    """Formgrader's name of a hand-in."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{week.course}/gradebook.db", COURSE_ID) as book:
        return str(book.find_submission_notebook(TASK, TASK, student).id)


def comment(week: Week, student: str, cell: str) -> str | None:
    """What a person has written below a cell."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{week.course}/gradebook.db", COURSE_ID) as book:
        found = book.find_comment(cell, TASK, TASK, student).manual_comment
        return None if found is None else str(found)


def doctor(week: Week) -> dict[str, bool]:
    """What `autograder nbgrader doctor` says in a terminal of the instructor's server."""
    environment = (server_of(week.teacher) / "environ").read_text().rstrip("\0").split("\0")
    line = ["env", "-i", *environment, "autograder", "nbgrader", "doctor", "--json"]
    said = week.teacher.run(*line, cwd=week.course, ok=False)
    found = [json.loads(row) for row in said.splitlines() if row.startswith("{")]
    return {row["name"]: row["works"] for row in found}


def test_doctor_finds_all_well(released):
    """Every line is green in the instructor's own server."""
    found = doctor(released)
    assert len(found) > 15
    assert all(found.values()), found


def test_doctor_sees_a_grader_that_is_missing(released):
    """Without our preprocessor in the list its line is red, and no other."""
    config = released.course / "nbgrader_config.py"
    text = config.read_text()
    config.write_text(text.replace('    "autograder.nbgrader.grading.SandboxGrade",\n', ""))
    try:
        found = doctor(released)
    finally:
        config.write_text(text)
    assert [name for name, works in found.items() if not works] == ["list for grading"]


def test_formgrader_generates_and_releases(released):
    """Both by their buttons, in JupyterLab's tab."""
    assert "Successfully created" in released.seen["assign"]
    assert "Successfully released" in released.seen["release"]


def test_the_check_cell_shows_a_table(handed_in):
    """What fails, and what to do; then that all is well."""
    assert "relu(array([-25., 36., 14.])) = [25. 36. 14.]" in handed_in.seen["table, wrong"]
    assert "Ändere deine Zelle" in handed_in.seen["table, wrong"]
    assert "Alle öffentlichen Tests bestanden" in handed_in.seen["table, right"]
    assert "✗" not in handed_in.seen["table, right"]


def test_validate_runs_the_public_tests(handed_in):
    """In the student's own server; the hidden suite has no part in it."""
    assert "Success" in handed_in.seen["anna validates"]
    assert 'check("sigmoid")' in handed_in.seen["ben validates"]


def test_formgrader_is_for_instructors(handed_in):
    """A student has none, and does not get at the instructor's."""
    assert "404" in handed_in.seen["formgrader on her own server"]
    assert "403" in handed_in.seen["formgrader on another's"]


def test_students_do_not_see_each_other(handed_in):
    """Neither homes nor hand-ins, nor the course."""
    anna = handed_in.hub.accounts[ANNA]
    exchange = handed_in.hub.folder / "exchange"
    assert [path.name for path in exchange.iterdir()] == [COURSE_ID]
    for place in (
        handed_in.notebook(BEN).parent,
        handed_in.course,
        exchange / COURSE_ID / "inbound",
    ):
        assert "Permission denied" in anna.run("ls", place, ok=False)


def test_no_account_takes_all_processes(handed_in):
    """The limit of jupyterhub_config.py is in force in the server, and so in its kernels."""
    limits = (server_of(handed_in.hub.accounts[BEN]) / "limits").read_text()
    assert ["Max", "processes", "500", "500", "processes"] in map(str.split, limits.splitlines())


def test_the_button_grades_by_the_hidden_suite(graded):
    """Everything right; everything but sigmoid right."""
    said = {student: graded.seen[f"button, {student}"] for student in (ANNA, BEN, EVE)}
    assert not [line for line in said.values() if "Successfully autograded" not in line]
    anna, ben = grades(graded, ANNA), grades(graded, BEN)
    assert {name: auto for name, (auto, _) in anna.items() if auto is not None} == {
        "grade-step": 2.0, "grade-relu": 2.0, "grade-leaky_relu": 3.0,
        "grade-sigmoid": 4.0, "grade-tanh": 3.0, "grade-identity": 1.0,
    }  # fmt: skip
    assert ben["grade-tanh"] == (3.0, None)
    assert ben["grade-sigmoid"][0] < 4.0


def test_a_score_is_overridden(graded):
    """In Formgrader; it stands beside ours."""
    assert grades(graded, ANNA)["grade-relu"] == (2.0, 1.0)
    assert grades(graded, ANNA)["grade-why_nonlinear"] == (None, 2.0)


def test_students_read_points_and_sentences(returned):
    """Each in their language, with the person's points and comment."""
    anna, ben = returned.seen[f"{ANNA} reads"], returned.seen[f"{BEN} reads"]
    assert "16.0 / 25.0" in anna
    assert "Genau." in anna
    assert "relu ist Eintrag für Eintrag max(0, z)" in anna
    assert "sigmoid" in ben
    assert "Not right yet" in ben


def test_hostile_points_are_those_earned(returned):
    """identity is right, everything else is not: nothing forged counts."""
    points = {name: auto for name, (auto, _) in grades(returned, EVE).items() if auto}
    assert points == {"grade-identity": 1.0}
    assert "1.0 / 25.0" in returned.seen["eve reads"]


def test_hostile_code_reaches_nothing(returned):
    """Neither the gradebook nor the hidden suite, though it says where they are."""
    given = [
        manual for student in (ANNA, BEN, EVE) for _, manual in grades(returned, student).values()
    ]
    assert sorted(points for points in given if points is not None) == [1.0, 2.0]
    hidden = returned.course / f"assignments/{TASK}/hidden"
    assert fingerprint(hidden) == returned.seen["hidden suite"]
    for text in (returned.seen["formgrader shows eve"], returned.seen["eve reads"]):
        assert "pytest.mark.exercise" not in text


def test_hostile_markdown_is_text(returned):
    """No script ran in Formgrader, nor on the student's page; both show it."""
    for page in ("formgrader", "eve"):
        assert returned.seen[f"{page}'s title"] != "owned"
    assert "onerror=" in returned.seen["formgrader shows eve"]


def test_stock_nbgrader_falls_for_each_attack(stock):
    """The same notebook: points for all, forged points, the suite read, the script run."""
    assert {manual for _, manual in grades(stock, ANNA, "stock").values()} == {99.0}
    assert grades(stock, EVE, "stock")["grade-tanh"][0] == 3.0
    assert "pytest.mark.exercise" in stock.seen["stock: page"]
    assert stock.seen["stock: title"] == "owned"


def test_times(graded, capsys):
    """Seconds per hand-in, by the button and by the command; nothing is asserted of them."""
    honest = ("--student", "nn-[ab]*", "--force")
    seconds = dict(graded.seconds)
    seconds["command, ours, not graded before"] = (
        graded.nbgrader("autograde", *honest, course="ours") / 2
    )
    seconds["command, ours, graded before"] = (
        graded.nbgrader("autograde", *honest, course="ours") / 2
    )
    seconds["command, stock"] = graded.nbgrader("autograde", *honest, course="stock") / 2
    table = "\n".join(f"{name:<36} {value:6.1f} s per hand-in" for name, value in seconds.items())
    (ARTIFACTS / "times.txt").write_text(f"{table}\n")
    with capsys.disabled():
        print(f"\n{table}")  # noqa: T201
    assert grades(graded, BEN, "ours")["grade-tanh"] == (3.0, None)
