"""No moment at which a submission runs in the instructor's account, or its Markdown in their browser.

README's order word for word, then every other order that was thought of, on a real hub with real
accounts and Chromium. The submission writes a file in the home of whoever executes it, changes the
title of a page that shows it unescaped, and brings a configuration of its own for Formgrader.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.hub.classroom import HUB, accounts, install, running, server_of, wait_for
from tests.hub.conftest import open_folder
from tests.hub.test_jupyterhub import (
    ARTIFACTS,
    EVE,
    TASK,
    TEACHER,
    Week,
    code,
    put_course,
    submission,
)

pytestmark = [
    pytest.mark.hub,
    pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]

OTHER = "ps1"  # the assignment of a course that is not ours
EXECUTED = "from pathlib import Path\nPath.home().joinpath('executed').write_text('x')"
CONFIGURED = "from pathlib import Path\nPath.home().joinpath('configured').write_text('x')\n"
OWNED = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>"
BUTTON = f"tr:has(td[data-order='{EVE}']) td.autograde a"
STOCK = """c = get_config()
c.CourseDirectory.root = {root!r}
c.CourseDirectory.course_id = "other"
"""
LISTS = """c.Autograde.sanitize_preprocessors = ["nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.OverwriteKernelspec", "nbgrader.preprocessors.OverwriteCells"]
c.Autograde.autograde_preprocessors = ["nbgrader.preprocessors.Execute",
    "nbgrader.preprocessors.SaveAutoGrades"]
"""
PRESS = """const done = arguments[arguments.length - 1];
const xsrf = (document.cookie.match(/_xsrf=([^;]*)/) || ["", ""])[1];
fetch(arguments[0], {method: "POST", headers: {"X-XSRFToken": xsrf}})
    .then(answer => answer.text()).then(done, error => done(String(error)));"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Class(Week):
    """What was seen at each moment: marks of an attack, and what was said."""

    attacks: dict[str, list[str]] = field(default_factory=dict)

    @property
    def other(self) -> Path:
        """The course beside ours."""
        return self.teacher.home / "other"

    def note(self, moment: str, said: str = "") -> None:
        """Keep what has happened until now, and begin anew."""
        marks = [self.teacher.home / name for name in ("executed", "configured")]
        found = [mark.name for mark in marks if mark.exists()]
        self.attacks[moment] = found + ["owned"] * (self.desk.driver.title == "owned")
        self.seen[moment] = said
        for mark in marks:
            mark.unlink(missing_ok=True)

    def press(self, moment: str) -> None:
        """Autograde by the button, then look at the submission in Formgrader."""
        self.desk.open(f"formgrader/manage_submissions/{TASK}")
        _, said = self.desk.confirmed(BUTTON)
        if (self.course / f"autograded/{EVE}/{TASK}").is_dir():
            self.desk.open(f"formgrader/submissions/{submission(self, EVE)}/")
            self.desk.find("#grade-why_nonlinear")
        self.note(moment, said)

    def post(self, moment: str, assignment: str) -> None:
        """The request that the button sends, from a page of Formgrader."""
        self.desk.open("formgrader/manage_assignments")
        address = f"/user/{TEACHER}/formgrader/api/submission/{assignment}/{EVE}/autograde"
        self.note(moment, self.desk.driver.execute_async_script(PRESS, address))

    def command(self, moment: str, assignment: str, folder: Path) -> None:
        """`nbgrader autograde` in a terminal of the instructor's server."""
        environment = (server_of(self.teacher) / "environ").read_text().rstrip("\0").split("\0")
        line = ["env", "-i", *environment, "nbgrader", "autograde", assignment, "--force"]
        self.note(moment, self.teacher.run(*line, cwd=folder, ok=False))

    def restart(self) -> None:
        """Stop the instructor's server on the hub's page, and start it again."""
        self.desk.driver.get(f"{self.hub.url}/hub/home")
        self.desk.click("#stop")
        wait_for(lambda: "Start" in self.desk.find("#start").text, "the server has stopped")
        self.desk.log_in(self.teacher)

    def points(self) -> dict[str, float]:
        """What the gradebook has for the submission."""
        with sqlite3.connect(self.course / "gradebook.db") as book:
            rows = book.execute(
                "select base_cell.name, auto_score from grade join base_cell on cell_id = base_cell.id"
            ).fetchall()
        return {name: score for name, score in rows if score}


@pytest.fixture(scope="module")
def week(browser) -> Iterator[Class]:
    """Everything that is tried, in one go; the tests below look at what was noted."""
    from tests.hub.desk import Desk

    ARTIFACTS.mkdir(parents=True, exist_ok=True)
    with open_folder() as folder:
        (folder / "home").mkdir()
        install(folder / "exchange")
        with accounts(folder / "home", [TEACHER], [EVE]) as people:
            try:
                with running(folder, people) as hub:
                    course = people[TEACHER].home / "course"
                    desk = Desk(browser, hub, ARTIFACTS)
                    yield happens(Class(hub=hub, desk=desk, course=course))
            finally:
                shutil.copy(folder / "hub.log", ARTIFACTS / "first-click.log")


def happens(week: Class) -> Class:
    """One moment after the other, each with its note."""
    as_the_readme_says(week)
    week.desk.open("formgrader")
    week.press("second opening, by its address")
    week.command("command, in the course", TASK, week.course)
    week.command("command, at home", TASK, week.teacher.home)
    kernel_restarts(week)
    links_of_the_submission(week)
    another_course(week)
    week.restart()
    week.desk.open("formgrader")
    week.press("server started after init")
    without_configuration(week)
    return week


def as_the_readme_says(week: Class) -> None:
    """The instructor logs in; then init, doctor, Formgrader from the menu, its buttons."""
    desk, eve = week.desk, week.hub.accounts[EVE]
    desk.log_in(week.teacher)
    put_course(week.teacher)
    week.seen["init"] = week.teacher.run("autograder", "nbgrader", "init", cwd=week.course)
    desk.menu("Nbgrader", "Formgrader")
    with desk.frame("iframe"):
        for step in ("assign", "release"):
            desk.confirmed(f"td.{step} a")
        eve.run("nbgrader", "fetch_assignment", TASK)
        hostile(week)
        eve.run("nbgrader", "submit", TASK)
        desk.driver.refresh()
    desk.open("formgrader/manage_assignments")
    desk.confirmed("td.collect a")
    week.press("first opening, from the menu")


def hostile(week: Class) -> None:
    """Eve's notebook: code, Markdown and an answer that attack; a configuration beside it."""
    script = {"cell_type": "markdown", "id": "own-0", "metadata": {}, "source": OWNED}
    folder = week.course / "submitted" / EVE / TASK
    picture = f"![x](/user/{TEACHER}/formgrader?path={folder})"
    identity = "def identity(z):\n    return z"
    sources = {"solution-identity": identity, "grade-why_nonlinear": f"{OWNED}\n\n{picture}"}
    week.fill_in(EVE, sources, script, code(EXECUTED, 1))
    beside = week.notebook(EVE).parent / "nbgrader_config.py"
    week.hub.accounts[EVE].write(beside, CONFIGURED)


def kernel_restarts(week: Class) -> None:
    """The submission is opened in JupyterLab, and its kernel restarted."""
    week.desk.open(f"lab/tree/course/submitted/{EVE}/{TASK}/{TASK}.ipynb")
    week.desk.cell("def identity")
    week.desk.menu("Kernel", "Restart Kernel…")
    week.desk.click(".jp-Dialog button", "Restart")
    week.note("in JupyterLab, kernel restarted")
    week.desk.open("formgrader")
    week.press("after a kernel was restarted")


def links_of_the_submission(week: Class) -> None:
    """What a link or a picture in an answer may lead to, in a second tab."""
    desk, first = week.desk, week.desk.driver.current_window_handle
    for number, path in enumerate((week.course / "submitted" / EVE / TASK, week.other)):
        if path == week.other:
            other_course(week, "")
        desk.driver.switch_to.new_window("tab")
        desk.open(f"formgrader?path={path}")
        week.note(f"second tab, link {number}", desk.text())
        desk.driver.close()
        desk.driver.switch_to.window(first)
        week.press(f"after link {number}")


def other_course(week: Class, lists: str) -> None:
    """A course as nbgrader makes one, with a submission, beside ours."""
    week.other.mkdir(exist_ok=True)
    (week.other / "nbgrader_config.py").write_text(STOCK.format(root=str(week.other)) + lists)
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    state = {"grade": True, "solution": False, "locked": True, "task": False, "points": 1}
    test = code("assert True", 1) | {
        "metadata": {"nbgrader": state | {"grade_id": "one", "schema_version": 3}}
    }
    document = {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": kernel}}
    places = {"source": (".", [test]), "submitted": (EVE, [code(EXECUTED, 2), test])}
    for step, (who, cells) in places.items():
        path = week.other / step / who / OTHER / f"{OTHER}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(document | {"cells": cells}))
    week.teacher.owns(week.other)
    plain = ["env", "-u", "JUPYTER_CONFIG_PATH", "nbgrader", "generate_assignment", OTHER]
    week.teacher.run(*plain, "--force", cwd=week.other)


def another_course(week: Class) -> None:
    """Its submission, by the button's request and by the command, with its own lists too."""
    for name, lists in (("without lists", ""), ("with nbgrader's lists", LISTS)):
        other_course(week, lists)
        week.desk.open(f"formgrader?path={week.other}")
        week.post(f"other course {name}, button", OTHER)
        week.command(f"other course {name}, command", OTHER, week.other)
    week.desk.open("formgrader")
    week.press("our course after the other one")


def without_configuration(week: Class) -> None:
    """The course's own file is not there: before init, or deleted."""
    (week.course / "nbgrader_config.py").unlink()
    week.restart()
    week.desk.open("formgrader")
    week.press("no configuration in the course, first opening")
    week.command("no configuration in the course, command", TASK, week.course)


MOMENTS = [
    "first opening, from the menu",
    "second opening, by its address",
    "command, in the course",
    "command, at home",
    "in JupyterLab, kernel restarted",
    "after a kernel was restarted",
    "second tab, link 0",
    "after link 0",
    "second tab, link 1",
    "after link 1",
    "other course without lists, button",
    "other course without lists, command",
    "other course with nbgrader's lists, button",
    "other course with nbgrader's lists, command",
    "our course after the other one",
    "server started after init",
    "no configuration in the course, first opening",
    "no configuration in the course, command",
]


@pytest.mark.parametrize("moment", MOMENTS)
def test_no_attack_succeeds(week, moment):
    """No file in the instructor's home, no configuration read, no script in the browser."""
    assert week.attacks[moment] == []


def test_every_moment_is_looked_at(week):
    """What was noted and what is tested are the same."""
    assert list(week.attacks) == MOMENTS


@pytest.mark.parametrize("moment", [m for m in MOMENTS if "opening" in m or "after" in m])
def test_our_course_is_graded_each_time(week, moment):
    """What is safe because nothing works would be no use."""
    assert "Successfully autograded" in week.seen[moment]


def test_the_points_are_those_earned(week):
    """identity is right; everything else is a stub."""
    assert week.points() == {"grade-identity": 1.0}


@pytest.mark.parametrize("moment", [m for m in MOMENTS if m.startswith("other course")])
def test_a_refusal_says_why(week, moment):
    """In the terminal; the button knows our course only, in which there is no such assignment."""
    said = week.seen[moment]
    reason = (
        "is no course of the autograder" if "without" in moment else "No such kernel named never"
    )
    assert ("No notebooks were matched" if "button" in moment else reason) in said


@pytest.mark.parametrize("number", [0, 1])
def test_formgrader_reads_no_other_folder(week, number):
    """A link that names one leads to a sentence."""
    assert "reads the configuration of no other folder" in week.seen[f"second tab, link {number}"]


def test_the_hub_has_what_is_tested():
    """Formgrader is ours in instructors' servers, and off in all others."""
    for place, ours in (("instructors", True), ("jupyter", False)):
        path = HUB / "etc" / place / "jupyter_server_config.d/nbgrader_roles.json"
        extensions = json.loads(path.read_text())["ServerApp"]["jpserver_extensions"]
        assert extensions["autograder.nbgrader.formgrader"] is ours
        assert extensions["nbgrader.server_extensions.formgrader"] is False
