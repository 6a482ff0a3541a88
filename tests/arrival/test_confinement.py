"""What a confined watch can reach; tests/hub/test_feedback_on_arrival.py tries whether it holds."""

from __future__ import annotations

import os
from itertools import pairwise
from pathlib import Path

import pytest

from autograder.arrival import confinement
from autograder.arrival.confinement import Reach, confined, environment
from autograder.arrival.start import Wanted, reach
from autograder.course.course import Course
from autograder.errors import UsageError
from tests.helpers.arrivals import NAME, arrival_course


@pytest.fixture
def course(tmp_path, monkeypatch) -> Course:
    """A course in an account with a home, which is not root's."""
    made = arrival_course(tmp_path / "home/course")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(confinement.pwd, "getpwuid", lambda _uid: Account(tmp_path / "home"))
    monkeypatch.setattr(confinement.shutil, "which", lambda name: f"/usr/bin/{name}")
    return made


class Account:
    """As much of an account as is asked for."""

    def __init__(self, home: Path) -> None:
        self.pw_dir = str(home)


def last_binds(line: list[str]) -> dict[str, str]:
    """How each place is there in the end: `--bind`, `--ro-bind` or `--tmpfs`."""
    ways = ("--bind", "--ro-bind", "--tmpfs")
    return {place: word for word, place in pairwise(line) if word in ways}


def test_the_course_is_read_and_its_work_is_written(course):
    """Without a gradebook beside it nothing else of it can be written."""
    found = last_binds(confined(course, reach(course, Wanted(assignments=(NAME,))), ["watch"]))
    root = course.root
    assert found[str(root)] == "--ro-bind"
    for name in ("submitted", "results", "reports"):
        assert found[str(root / name)] == "--bind"
    assert found["/"] == "--ro-bind"
    for hidden in (root.parent, Path("/tmp"), Path("/run")):
        assert found[str(hidden)] == "--tmpfs"


def test_a_gradebook_has_its_journal_beside_it(course, tmp_path):
    """So that the folder can be written to, and all that lies in it can not."""
    database, inbound = course.root / "gradebook.db", tmp_path / "exchange/c/inbound"
    inbound.mkdir(parents=True)
    (course.root / "gradebook.db-journal").touch()
    database.touch()
    written = [course.paths.results]
    wanted = Reach(written=written, database=database, exchange=inbound.parent)
    found = last_binds(confined(course, wanted, ["watch"]))
    assert found[str(course.root)] == "--bind"
    for name in ("course.toml", "roster.csv", "assignments", "solutions"):
        assert found[str(course.root / name)] == "--ro-bind"
    for path in (database, course.root / "gradebook.db-journal"):
        assert str(path) not in found
    assert found[str(course.paths.results)] == "--bind"
    assert found[str(inbound.parent)] == "--ro-bind"
    assert found[str(inbound.parent / "feedback")] == "--bind"
    assert (inbound.parent / "feedback").stat().st_mode & 0o777 == 0o711


@pytest.mark.parametrize(
    ("asked", "network"),
    [({}, False), ({"metrics": 9108}, True), ({"cluster": "tcp://n:1"}, True)],
)
def test_there_is_a_network_where_something_goes_over_it(course, asked, network):
    """Messages to a server are the third thing, tried below."""
    line = confined(course, reach(course, Wanted(assignments=(NAME,), **asked)), ["watch"])
    assert ("--unshare-net" in line) is not network
    assert "--unshare-pid" in line


@pytest.mark.parametrize(("server", "network"), [("", False), ('server = "m.example.org"', True)])
def test_messages_need_the_network_where_there_is_a_server(tmp_path, server, network):
    """Files do not."""
    course = arrival_course(tmp_path, mail=f'sender = "c@example.org"\n{server}')
    assert reach(course, Wanted(assignments=(NAME,), mail=True)).network is network


def test_what_cannot_be_confined_is_refused(course, tmp_path, monkeypatch):
    """git needs keys; root is held by nothing; bubblewrap has to be there."""
    wanted = Wanted(assignments=(NAME,), repositories=tmp_path / "repositories.csv")
    with pytest.raises(UsageError, match="--git"):
        reach(course, wanted)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(UsageError, match="root"):
        confined(course, Reach(written=[]), ["watch"])
    monkeypatch.setattr(confinement.shutil, "which", lambda _name: None)
    with pytest.raises(UsageError, match="bubblewrap"):
        confined(course, Reach(written=[]), ["watch"])


def test_no_token_and_no_socket_of_a_session_is_taken_along():
    """What it needs stays; others see the number of the process outside."""
    known = {"PATH": "/bin", "AUTOGRADER_SMTP_PASSWORD": "p", "JUPYTER_CONFIG_PATH": "/etc"}
    ways_out = {
        "JUPYTERHUB_API_TOKEN": "t",
        "SSH_AUTH_SOCK": "/s",
        "DBUS_SESSION_BUS_ADDRESS": "/b",
    }
    found = environment(known | ways_out)
    assert known.items() <= found.items()
    assert not ways_out.keys() & found.keys()
    assert found["AUTOGRADER_PROCESS"] == str(os.getpid())
