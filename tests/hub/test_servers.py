"""Which running servers have our settings in force, and which have to be restarted."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from autograder.cli.nbgrader import command
from autograder.course.course import Course, find_course
from autograder.nbgrader import doctor
from autograder.nbgrader.config import CONFIG_FILE, SETTINGS
from autograder.nbgrader.servers import IN_FORCE, running_servers
from tests.helpers.nbgrader_course import FILES
from tests.helpers.tiny_course import write

AGES = 1_000_000.0  # seconds


@pytest.fixture
def course(tmp_path, monkeypatch) -> Course:
    """A course, and a folder in which Jupyter looks for running servers."""
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / "runtime"))
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(tmp_path / "etc"))
    monkeypatch.delenv("JUPYTERHUB_API_TOKEN", raising=False)
    for name, text in FILES.items():
        write(tmp_path / "course" / name, text)
    write(tmp_path / "course" / CONFIG_FILE, "get_config()\n")
    return find_course(tmp_path / "course")


def starts(tmp_path: Path, url: str, *, before: bool, token: str = "") -> None:
    """A server of this process' number, younger or older than the files."""
    path = tmp_path / "runtime" / f"jpserver-{os.getpid()}.json"
    write(path, json.dumps({"pid": os.getpid(), "url": url, "token": token}))
    when = path.stat().st_mtime + (-AGES if before else AGES)
    os.utime(path, (when, when))


@pytest.fixture
def answering() -> Iterator[tuple[str, dict[str, object]]]:
    """A server that says what it is told to say, to whoever has its token."""
    said: dict[str, object] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known = self.headers["Authorization"] == "token secret"
            found = self.path == f"/user/x/{IN_FORCE}"
            self.send_response(200 if known and found else 403)
            self.end_headers()
            self.wfile.write(json.dumps(said).encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/user/x/", said
    server.shutdown()
    thread.join()
    server.server_close()


NOWHERE = "http://127.0.0.1:9/"


def test_one_that_is_older_than_the_configuration(course, tmp_path):
    """It cannot have read it; what was written later is named."""
    starts(tmp_path, NOWHERE, before=True)
    (server,) = running_servers(course)
    assert server.problem == f"started before {course.root / CONFIG_FILE} was written"
    finding = doctor._examine_running_servers(course)
    assert not finding.works
    assert NOWHERE in finding.found
    assert "Restart" in finding.remedy


def test_one_that_is_younger(course, tmp_path):
    """It has read what is there."""
    starts(tmp_path, NOWHERE, before=False)
    assert [server.problem for server in running_servers(course)] == [""]
    assert doctor._examine_running_servers(course).works


def test_the_systems_configuration_counts_too(course, tmp_path):
    """It was changed after the server had started."""
    starts(tmp_path, NOWHERE, before=False)
    changed = tmp_path / "etc/nbgrader_config.json"
    write(changed, "{}")
    later = changed.stat().st_mtime + 2 * AGES
    os.utime(changed, (later, later))
    (server,) = running_servers(course)
    assert str(changed) in server.problem


def test_one_with_our_formgrader_is_asked(course, tmp_path, answering):
    """What it says counts more than its age."""
    url, said = answering
    said |= {"course": str(course.root), "Autograde": SETTINGS["Autograde"]}
    starts(tmp_path, url, before=True, token="secret")  # noqa: S106
    assert [server.problem for server in running_servers(course)] == [""]
    said["course"] = "/elsewhere"
    assert [server.problem for server in running_servers(course)] == [
        "its Formgrader shows /elsewhere"
    ]
    said["Autograde"] = {"autograde_preprocessors": ["nbgrader.preprocessors.Execute"]}
    (server,) = running_servers(course)
    assert "older version" in server.problem


def test_one_that_does_not_answer_us_is_judged_by_its_age(course, tmp_path, answering):
    """Another token, as over ssh."""
    url, _ = answering
    starts(tmp_path, url, before=True, token="another")  # noqa: S106
    (server,) = running_servers(course)
    assert "started before" in server.problem


def test_none_runs(course):
    """Nothing to restart."""
    assert doctor._examine_running_servers(course).found == "none runs"


@pytest.mark.parametrize(
    ("before", "said"), [(True, "First of all"), (False, "No Jupyter server")]
)
def test_init_ends_with_what_to_restart(course, tmp_path, monkeypatch, before, said):
    """Which server, and why."""
    (course.root / CONFIG_FILE).unlink()
    starts(tmp_path, NOWHERE, before=before)
    monkeypatch.chdir(course.root)
    monkeypatch.setattr(
        "autograder.nbgrader.setup._register_course", lambda *_: None
    )  # seconds of alembic
    done = CliRunner().invoke(command, ["init"])
    assert done.exit_code == 0, done.output
    last = done.stderr.rstrip().rpartition("\n\n")[2]
    assert last.startswith(said)
    assert ("executed" in last or "execute" in last) is before
