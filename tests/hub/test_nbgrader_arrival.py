"""nbgrader's exchange, watched: what comes in by its Submit goes back by its Fetch Feedback."""

from __future__ import annotations

import json
import os
import pwd
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from nbgrader.utils import notebook_hash

from autograder.arrival.sources import Exchange
from autograder.arrival.start import Wanted, prepare_service
from autograder.content.cells import grade_id
from autograder.course.course import find_course
from autograder.course.records import Level
from autograder.nbgrader.app import gradebook
from tests.helpers.nbgrader_course import DOUBLE, HIDDEN_INPUT, NAME, TRIPLE, WRONG, Hub
from tests.helpers.tiny_course import edit

pytestmark = [
    pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:nbgrader.*"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # nbgrader closes no file
]
STAMPS = (f"2026-11-01 10:00:{second:02}.000000 UTC" for second in range(60))
NOTEBOOK = 'id="toc"'  # in every page that nbgrader makes of a notebook, and in none of ours
BURST = tuple(f"burst{number}" for number in range(6))
ME = pwd.getpwuid(os.getuid()).pw_name


class Room:
    """A course with an exchange, and students who submit into it."""

    def __init__(self, root: Path) -> None:
        self.exchange = root / "exchange"
        inbound = self.exchange / "scaling/inbound"
        inbound.mkdir(parents=True)
        self.inbound = inbound
        settings = f'c.Exchange.root = "{self.exchange}"\nc.ExchangeCollect.check_owner = False\n'
        self.hub = Hub(root / "scaling", settings=settings)
        self.exchange.chmod(0o777)
        edit(self.hub.root / "course.toml", "[policy]",
             "[feedback.on_arrival]\nper_assignment = 2\n\n[policy]")  # fmt: skip
        lines = "".join(
            f"{name},{name},,en\n"
            for name in ("grace", "hedy", "katherine", "mary", "dorothy", *BURST)
        )
        edit(self.hub.root / "roster.csv", "emmy,", f"{lines}emmy,")
        self.course = find_course(self.hub.root)

    def submit(self, student: str, *sources: str, answer: str = "", whole: bool = True) -> str:
        """As nbgrader's submit leaves a folder; its secret."""
        made = self.hub.hand_in(f"draft-of-{student}", *sources, answer=answer)
        stamp = next(STAMPS)
        folder = self.inbound / f"{student}+{NAME}+{stamp}+random"
        shutil.copytree(made.parent, folder)
        shutil.rmtree(made.parents[1])
        secret = f"secret of {student} at {stamp}"
        (folder / "timestamp.txt").write_text(stamp)
        (folder / "submission_secret.txt").write_text(secret)
        folder.chmod(0o777 if whole else 0o755)
        return secret

    def watch(self) -> list[tuple[str, str]]:
        """Work off what is there."""
        wanted = Wanted(assignments=(NAME,), exchange=True, settle_seconds=0.0)
        with prepare_service(self.course, wanted) as service:
            return list(service.run(once=True))

    def fetched(self, secret: str) -> str:
        """What Fetch Feedback finds for a submission."""
        name = notebook_hash(secret=secret, notebook_id=NAME)
        path = self.exchange / "scaling/feedback" / f"{name}.html"
        return path.read_text() if path.exists() else ""


@pytest.fixture(scope="module")
def room(tmp_path_factory) -> Room:
    """One for all tests, each of which has a student of its own."""
    return Room(tmp_path_factory.mktemp("exchange"))


def test_feedback_goes_back_for_the_submission_that_it_is_about(room):
    """Points, sentences, what is left; the gradebook has the same; nothing hidden goes out."""
    first = room.submit("ada", DOUBLE, WRONG)
    room.watch()
    page = room.fetched(first)
    assert "Feedback on what you handed in" in page
    assert "for this assignment: 1." in page
    assert "triple is right" in page
    assert HIDDEN_INPUT not in page
    assert room.hub.grades("ada")["triple"] == (2.0, False)
    second = room.submit("ada", DOUBLE, TRIPLE)
    room.watch()
    assert room.hub.grades("ada")["triple"] == (4.0, False)
    assert "triple keeps the shape" in room.fetched(second)
    assert room.fetched(first) == page
    third = room.submit("ada", DOUBLE, WRONG)
    room.watch()
    assert "no more feedback on arrival" in room.fetched(third)
    assert "triple" not in room.fetched(third)
    assert room.hub.grades("ada")["triple"] == (2.0, False)


def test_points_that_a_person_gave_stay(room):
    """A comment, too; whoever graded is asked to look at the new submission."""
    room.submit("grace", DOUBLE, WRONG, answer="Because.")
    room.watch()
    place = (NAME, NAME, "grace")
    with room.hub.app() as app, gradebook(app) as book:
        grade = book.find_grade(grade_id("why"), *place)
        grade.manual_score, grade.needs_manual_grade = 3.0, False
        book.find_comment(grade_id("why"), *place).manual_comment = "Good."
        book.db.commit()
    secret = room.submit("grace", DOUBLE, TRIPLE, answer="Because.")
    room.watch()
    with room.hub.app() as app, gradebook(app) as book:
        assert book.find_grade(grade_id("why"), *place).manual_score == 3.0
        assert book.find_comment(grade_id("why"), *place).manual_comment == "Good."
    assert "Good." in room.fetched(secret)


def test_started_again_it_takes_and_gives_nothing_twice(room):
    """What lies in the exchange stays there, and is known by the receipts."""
    secret = room.submit("hedy", DOUBLE, WRONG)
    room.watch()
    before = room.fetched(secret)
    assert room.watch() == []
    assert room.fetched(secret) == before


def test_formgraders_own_buttons_go_on_from_there(room):
    """What nbgrader's collect would leave in `submitted/` lies there, with time and secret."""
    room.submit("katherine", DOUBLE, WRONG)
    room.watch()
    for step in ("submitted", "autograded"):
        folder = room.hub.root / step / "katherine" / NAME
        names = {path.name for path in folder.iterdir()}
        assert {"timestamp.txt", "submission_secret.txt", f"{NAME}.ipynb"} <= names
    assert room.hub.autograde("katherine")["success"]
    assert room.hub.grades("katherine")["triple"] == (2.0, False)


def test_in_a_burst_pages_come_before_notebooks(room):
    """Our page where Fetch Feedback finds it; then nbgrader's notebook there, and the gradebook."""
    secrets = {name: room.submit(name, DOUBLE, WRONG) for name in BURST}
    wanted = Wanted(assignments=(NAME,), exchange=True, settle_seconds=0.0)
    with prepare_service(room.course, wanted) as service:
        events = service.run(once=True)
        who, _ = next(events)
        first = room.fetched(secrets[who])
        list(events)
    assert "triple is right" in first
    assert NOTEBOOK not in first
    for name, secret in secrets.items():
        assert NOTEBOOK in room.fetched(secret)
        assert "triple is right" in room.fetched(secret)
        assert room.hub.grades(name)["triple"] == (2.0, False)
    assert service.status.behind == 0


def test_the_notebook_has_the_level_of_arrival(room):
    """Less than the course shows otherwise."""
    rules = replace(room.course.feedback.on_arrival, level=Level.PUBLIC)
    course = replace(room.course, feedback=replace(room.course.feedback, on_arrival=rules))
    secret = room.submit("dorothy", DOUBLE, WRONG)
    with prepare_service(course, Wanted(assignments=(NAME,), exchange=True)) as service:
        list(service.run(once=True))
    assert NOTEBOOK in room.fetched(secret)
    assert "triple is right" not in room.fetched(secret)
    assert room.hub.grades("dorothy")["triple"] == (2.0, False)


def test_half_a_submission_is_waited_for(room):
    """Until Submit has opened the folder, which is its last step."""
    room.submit("mary", DOUBLE, whole=False)
    wanted = Wanted(assignments=(NAME,), exchange=True, settle_seconds=600.0)
    with prepare_service(room.course, wanted) as service:
        [source] = service._sources
        assert isinstance(source, Exchange)
        assert (list(source.poll()), source.unsettled) == ([], 1)
        next(room.inbound.glob("mary+*")).chmod(0o777)
        [arrived] = source.poll()
    assert (arrived.student, source.unsettled) == ("mary", 0)
    receipt = json.loads((room.course.paths.submitted / "mary" / f"{NAME}.json").read_text())
    assert receipt["handed_in"].startswith("2026-11-01T10:00:")


def test_others_names_and_links_are_not_taken(room, tmp_path):
    """Where accounts are asked; a link is nothing anywhere."""
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/scale.py").write_text(DOUBLE)
    (room.inbound / f"ada+{NAME}+2026-11-01 09:00:00 UTC+link").symlink_to(tmp_path / "secret")
    room.submit("emmy", DOUBLE)
    edit(room.hub.root / "nbgrader_config.py", "check_owner = False", "check_owner = True")
    before = (room.course.paths.submitted / f"ada/{NAME}.json").read_text()
    said = {who: text for who, text in room.watch() if who.startswith(("ada", "emmy"))}
    [(who, said)] = said.items()
    assert who.startswith("emmy+")
    assert f"belongs to the account {ME}" in said
    assert (room.course.paths.submitted / f"ada/{NAME}.json").read_text() == before
    assert not (room.course.paths.submitted / "emmy").exists()
