"""Feedback at once, on a hub with real accounts and in a real browser.

Anna presses Submit and Fetch Feedback in Chromium; Eve's notebook is hostile, and so is what she puts
into the exchange by hand; Ben submits after her. The service is killed, and so is the hub.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from pwd import getpwnam

import pytest

from tests.hub import test_jupyterhub as week_of
from tests.hub.classroom import (
    COURSE_ID,
    HUB,
    ROOT,
    Account,
    accounts,
    install,
    running,
    wait_for,
)
from tests.hub.conftest import open_folder
from tests.hub.test_jupyterhub import (
    ANNA,
    ANSWERS,
    BEN,
    EVE,
    TASK,
    TEACHER,
    WRONG_RELU,
    WRONG_SIGMOID,
    Week,
    code,
    comment,
    fetch,
    grades,
    put_course,
    solutions,
)

pytestmark = [
    pytest.mark.hub,
    pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]
ARTIFACTS = ROOT / "artifacts/hub-arrival"
RULES = "\n[feedback.on_arrival]\nper_assignment = 3\n"
SECONDS = 300  # generous: benchmarks/arrival.py has the figures


@pytest.fixture(scope="module")
def week(browser) -> Iterator[Week]:
    """The hub with its service, the assignment released, everybody's copy fetched."""
    from tests.hub.desk import Desk

    shutil.rmtree(ARTIFACTS, ignore_errors=True)
    ARTIFACTS.mkdir(parents=True)
    with open_folder() as folder:
        (folder / "home").mkdir()
        install(folder / "exchange")
        with accounts(folder / "home", [TEACHER], [ANNA, BEN, EVE]) as people:
            course = put_course(people[TEACHER])
            text = (course / "course.toml").read_text()
            at = text.index("[[lecture]]")
            (course / "course.toml").write_text(f"{text[:at]}{RULES}\n{text[at:]}")
            people[TEACHER].run("autograder", "nbgrader", "init", cwd=course)
            for step in ("generate_assignment", "release_assignment"):
                people[TEACHER].run("nbgrader", step, TASK, cwd=course)
            serve(course)
            try:
                with running(folder, people) as hub:
                    made = Week(hub=hub, desk=Desk(browser, hub, ARTIFACTS), course=course)
                    wait_for(lambda: service(made), "the service runs")
                    yield made
                    made.desk.picture("99-last")
            finally:
                shutil.copy(folder / "hub.log", ARTIFACTS)


def serve(course: Path) -> None:
    """The lines that an administrator changes for it."""
    config = HUB / "etc/jupyterhub_config.py"
    text = config.read_text()
    for old, new in (
        ("WATCHED = []", f'WATCHED = ["{TASK}"]'),
        ('"meitner", "/home/meitner/course"', f'"{TEACHER}", "{course}"'),
    ):
        assert text.count(old) == 1
        text = text.replace(old, new)
    config.write_text(text)


def service(week: Week) -> int:
    """The process that watches, once it has the lock."""
    try:
        held = json.loads((week.course / "results/.arrival/.lock").read_text())
    except (OSError, ValueError):
        return 0
    return held["pid"] if Path(f"/proc/{held['pid']}").exists() else 0


def feedback(week: Week, student: str) -> list[dict]:
    """What is noted of the feedback that a student got."""
    path = week.course / "results" / student / TASK / "arrival.json"
    return json.loads(path.read_text())["given"] if path.exists() else []


def submit(week: Week, student: str, sources: dict[str, str], *more: dict) -> None:
    """On the command line: fetch, work, submit, and wait for the feedback."""
    account, before = week.hub.accounts[student], len(feedback(week, student))
    if not week.notebook(student).exists():
        account.run("nbgrader", "fetch_assignment", TASK)
    week.fill_in(student, sources, *more)
    account.run("nbgrader", "submit", TASK)
    wait_for(
        lambda: len(feedback(week, student)) > before and feedback(week, student)[-1]["delivered"],
        f"{student} gets feedback",
    )


def fetched(week: Week, student: str) -> str:
    """The newest page that Fetch Feedback brings."""
    account = week.hub.accounts[student]
    account.run("nbgrader", "fetch_feedback", TASK)
    pages = sorted(week.notebook(student).parent.rglob("feedback/*/*.html"))
    return pages[-1].read_text()


def test_submit_and_fetch_feedback(week):
    """In the browser: one click each, and nobody else does anything."""
    desk = week.desk
    desk.log_in(week.hub.accounts[ANNA])
    fetch(desk)
    week.fill_in(ANNA, solutions() | ANSWERS | {"solution-relu": WRONG_RELU})
    week_of.submit(desk)
    begun = time.perf_counter()

    def available() -> bool:
        desk.click("#refresh_assignments_list")
        time.sleep(0.2)
        return "feedback available" in desk.find("#submitted_assignments_list").text

    wait_for(available, "the list says that there is feedback", SECONDS)
    seconds = time.perf_counter() - begun
    desk.click("#submitted_assignments_list button", "Fetch Feedback")
    desk.find("#submitted_assignments_list a", "view feedback")
    (ARTIFACTS / "seconds.txt").write_text(f"{seconds:.1f} s from Submit to feedback\n")
    page = next(week.notebook(ANNA).parent.rglob("feedback/*/*.html"))
    desk.open(f"files/{page.relative_to(week.hub.accounts[ANNA].home)}")
    desk.find("body", "Score")
    desk.picture("01-feedback-at-once")
    read = desk.text()
    assert "Rückmeldung zu deiner Abgabe vom" in read
    assert "für diese Aufgabe noch möglich: 2." in read
    assert "relu ist Eintrag für Eintrag max(0, z)" in read
    assert grades(week, ANNA)["grade-relu"][0] < 2.0


def test_a_hostile_submission_between_two_others(week):
    """It loops, prints, forges and links; Ben's feedback and Anna's are what they are without it."""
    before = grades(week, ANNA)
    attacks = (
        week_of.FIND.format(course=str(week.course)) + week_of.GRADEBOOK,
        week_of.HIDDEN,
        week_of.FORGED,
    )
    cells = [code(source, number) for number, source in enumerate(attacks, 1)]
    sources = {"solution-step": week_of.LOOP, "solution-identity": week_of.IDENTITY}
    submit(week, EVE, sources, *cells)
    submit(week, BEN, solutions() | {"solution-sigmoid": WRONG_SIGMOID})
    assert grades(week, ANNA) == before
    assert grades(week, BEN)["grade-tanh"] == (3.0, None)
    assert {name for name, (auto, _) in grades(week, EVE).items() if auto} == {"grade-identity"}
    assert "Not right yet" in fetched(week, BEN)
    assert "pytest.mark.exercise" not in fetched(week, EVE)


def test_what_is_put_into_the_exchange_by_hand(week):
    """A link to another's hand-in, and a folder in another's name: neither is taken."""
    eve = week.hub.accounts[EVE]
    inbound = week.hub.folder / "exchange" / COURSE_ID / "inbound"
    secret = week.course / "submitted" / BEN / TASK
    link = inbound / f"{EVE}+{TASK}+2026-11-29 08:00:00.000000 UTC+link"
    eve.run("ln", "-s", secret, link)
    forged = inbound / f"{BEN}+{TASK}+2030-11-29 08:00:00.000000 UTC+forged"
    eve.run("cp", "-r", week.notebook(EVE).parent, forged)
    for name in ("timestamp.txt", "submission_secret.txt"):
        eve.run("cp", "/dev/null", forged / name)
    eve.run("chmod", "--recursive", "777", forged)
    status = week.course / "results/.arrival/status.json"
    problem = f"it says {BEN}, but belongs to the account {EVE}"
    wait_for(lambda: problem in status.read_text(), "the forged one is refused")
    kept = json.loads((week.course / "submitted" / BEN / f"{TASK}.json").read_text())
    assert "forged" not in kept["source"]
    assert len(feedback(week, BEN)) == 1


def test_points_that_a_person_gave_stay(week):
    """Given in Formgrader's way; then the student submits again."""
    give(week, ANNA, "grade-why_nonlinear", 2.0, "Genau.")
    submit(week, ANNA, solutions() | ANSWERS)
    found = grades(week, ANNA)
    assert found["grade-why_nonlinear"] == (None, 2.0)
    assert found["grade-relu"] == (2.0, None)
    assert comment(week, ANNA, "grade-why_nonlinear") == "Genau."
    assert "für diese Aufgabe noch möglich: 1." in fetched(week, ANNA)


def give(week: Week, student: str, cell: str, points: float, said: str) -> None:
    """What Formgrader does when somebody types points and a comment."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{week.course}/gradebook.db", COURSE_ID) as book:
        grade = book.find_grade(cell, TASK, TASK, student)
        grade.manual_score, grade.needs_manual_grade = points, False
        book.find_comment(cell, TASK, TASK, student).manual_comment = said
        book.db.commit()
    week.teacher.owns(week.course / "gradebook.db")


def test_the_service_survives_its_kill(week):
    """kill -9; what comes in meanwhile gets its feedback from the next one."""
    old = service(week)
    os.kill(old, signal.SIGKILL)
    submit(week, BEN, solutions())
    assert service(week) not in (0, old)
    assert grades(week, BEN)["grade-sigmoid"] == (4.0, None)


def test_the_service_runs_in_the_courses_account(week):
    """It can gain no rights, has no token of the hub, and processes and files of its own."""
    outer = Path(f"/proc/{service(week)}")
    assert outer.stat().st_uid == getpwnam(TEACHER).pw_uid
    inner = inside(outer)
    for process in below(outer):
        assert status_of(process)["NoNewPrivs"] == "1"
        assert "JUPYTERHUB" not in (process / "environ").read_text()
    for kind in ("pid", "mnt", "net", "ipc", "user"):
        assert (inner / "ns" / kind).readlink() != Path(f"/proc/self/ns/{kind}").readlink()
    assert int(status_of(inner)["CapEff"], 16) == 0


def inside(process: Path) -> Path:
    """What runs confined, among all that a process has started."""
    [found] = [
        one
        for one in below(process)
        if (one / "cmdline").read_text().split("\0")[1:3] == ["-m", "autograder.cli.main"]
    ]
    return found


def below(process: Path) -> list[Path]:
    """A process, and all that it and those have started."""
    children = (process / f"task/{process.name}/children").read_text().split()
    return [process, *(one for child in children for one in below(Path("/proc") / child))]


def status_of(process: Path) -> dict[str, str]:
    """What the kernel says of it."""
    lines = (process / "status").read_text().splitlines()
    return {name: text.strip() for name, _, text in (line.partition(":") for line in lines)}


PROBE = """
import json, os, socket, sys
from pathlib import Path
from autograder.course.records import Limits
from autograder.sandbox.choose import open_box
asked = json.loads(sys.argv[1])
def works(do):
    try:
        do()
        return True
    except OSError:
        return False
found = {f"write {p}": works(lambda: (Path(p) / ".probe").touch()) for p in asked["folders"]}
found |= {f"append {p}": works(lambda: open(p, "ab").close()) for p in asked["files"]}
found |= {f"read {p}": works(lambda: Path(p).stat()) for p in asked["read"]}
found |= {f"signal {p}": works(lambda: os.kill(p, 0)) for p in asked["processes"]}
found["connect"] = works(lambda: socket.create_connection(("127.0.0.1", asked["port"]), 5))
with open_box("auto", files=False, limits=Limits()) as box:
    found["tier"] = str(box.tier)
print(json.dumps(found))
"""
CONFINED = """
import json, os, sys
from autograder.arrival.confinement import confined, environment
from autograder.arrival.start import Wanted, reach
from autograder.course.course import find_course
from pathlib import Path
course = find_course(Path.cwd())
line = [sys.executable, "-c", sys.argv[1], sys.argv[2]]
if sys.argv[3] == "confined":
    line = confined(course, reach(course, Wanted(assignments=(), exchange=True)), line)
os.execve(line[0], line, environment(os.environ))
"""


def test_it_can_do_nothing_else(week):
    """What the account can do, and what of it the service can: its work."""
    course, home = week.course, week.teacher.home
    exchange = week.hub.folder / "exchange" / COURSE_ID
    (home / "key").write_text("secret")
    week.teacher.owns(home / "key")
    week.desk.log_in(week.teacher)
    work = [*(course / name for name in ("results", "submitted", "reports", "autograded"))]
    work += [course / "feedback", exchange / "feedback"]
    others = [home, course / f"assignments/{TASK}", course / "release", course / "source"]
    others += [exchange / "inbound", exchange / "outbound", exchange]
    files = [course / "course.toml", course / "roster.csv", course / "nbgrader_config.py"]
    database, own = course / "gradebook.db", [course / "course.toml", exchange / "inbound"]
    asked = {
        "folders": [str(path) for path in (*work, *others)],
        "files": [str(path) for path in (*files, database)],
        "read": [str(path) for path in (*own, home / "key")],
        "processes": [int(week_of.server_of(week.teacher).name)],
        "port": int(week.hub.url.rpartition(":")[2]),
    }
    found = {
        how: json.loads(
            week.teacher.run(
                HUB / "bin/python", "-c", CONFINED, PROBE, json.dumps(asked), how, cwd=course
            ).splitlines()[-1]
        )
        for how in ("free", "confined")
    }
    for path in (*work, *others):
        (path / ".probe").unlink(missing_ok=True)
    refused = {
        what for what in found["free"] if found["free"][what] and not found["confined"][what]
    }
    expected = {f"write {path}" for path in others} | {f"append {path}" for path in files}
    expected |= {f"read {home / 'key'}", f"signal {asked['processes'][0]}", "connect"}
    expected -= {f"write {home}"}  # a new and empty one
    assert refused == expected
    assert found["confined"]["tier"] == found["free"]["tier"]
    for what in (*(f"write {path}" for path in work), f"append {database}"):
        assert found["confined"][what]


def test_it_survives_a_restart_of_the_hub(week):
    """The hub is killed, with all that it has started; another one starts the service anew."""
    old = service(week)
    os.kill(parent_of(parent_of(old)), signal.SIGKILL)
    wait_for(lambda: not Path(f"/proc/{old}").exists(), "the service ends with the hub")
    proxy = (week.hub.folder / "jupyterhub-proxy.pid").read_text()
    os.kill(int(proxy), signal.SIGTERM)  # which a hub leaves behind that is killed
    account: Account = week.hub.accounts[EVE]
    week.fill_in(EVE, solutions())
    account.run("nbgrader", "submit", TASK)
    people = week.hub.accounts
    again = week.hub.folder / "again"
    again.mkdir()
    before = len(feedback(week, EVE))
    with running(again, people):
        wait_for(lambda: len(feedback(week, EVE)) > before, "Eve gets feedback")
    assert "2.0" in fetched(week, EVE)


def parent_of(process: int) -> int:
    """The process that has started one."""
    return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])
