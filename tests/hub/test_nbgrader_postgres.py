"""nbgrader's gradebook in PostgreSQL instead of a file."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.errors import EngineError
from autograder.gradebook import manual
from autograder.gradebook.store import Store
from autograder.nbgrader import doctor
from autograder.nbgrader.app import gradebook, nbgrader_app
from autograder.nbgrader.sync import pull, push
from tests.helpers.nbgrader_course import DOUBLE, NAME, TRIPLE, Hub
from tests.hub.test_nbgrader_sync import give

pytestmark = [
    pytest.mark.hub,
    pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:nbgrader.*"),
]


def tool(name: str) -> str:
    """One of PostgreSQL's programs, which Debian keeps off the PATH."""
    found = shutil.which(name)
    places = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return found or str(places[-1])


@pytest.fixture(scope="module")
def server() -> Iterator[Path]:
    """A server of its own, reached through a socket in its folder; it refuses to run as root."""
    user = "nobody" if os.getuid() == 0 else None
    with tempfile.TemporaryDirectory(prefix="postgres-") as made:
        folder = Path(made)
        folder.chmod(0o755)
        if user:
            shutil.chown(folder, user)

        def run(*line: str) -> None:
            command = [tool(line[0]), *line[1:]]
            subprocess.run(command, check=True, capture_output=True, cwd="/", user=user)

        data = str(folder / "db")
        run("initdb", "-D", data, "-U", "teacher", "--auth=trust", "--no-sync")
        line = [tool("postgres"), "-D", data, "-k", made, "-c", "listen_addresses=", "-F"]
        with (
            (folder / "log").open("w") as log,
            subprocess.Popen(line, stdout=log, stderr=log, cwd="/", user=user) as process,
        ):
            try:
                wait_for(folder / ".s.PGSQL.5432")
                run("createdb", "-h", made, "-U", "teacher", "grades")
                yield folder
            finally:
                process.send_signal(signal.SIGINT)


def wait_for(socket: Path) -> None:
    """Until the server listens and takes part in a conversation."""
    for _ in range(300):
        command = [tool("pg_isready"), "-q", "-h", str(socket.parent)]
        if socket.exists() and subprocess.run(command, check=False).returncode == 0:
            return
        time.sleep(0.1)
    pytest.fail("PostgreSQL did not start")


def settings(server: Path, name: str = "grades") -> str:
    url = f"postgresql+psycopg://teacher:secret@/{name}?host={server}"
    return f"c.CourseDirectory.db_url = {url!r}"


def test_results_go_in_and_manual_points_come_back(server, tmp_path):
    """init, Autograde, export and pull, without a gradebook.db."""
    hub = Hub(tmp_path / "scaling", settings=settings(server))
    hub.hand_in("ada", DOUBLE, TRIPLE, answer="Because.")
    assert hub.autograde()["success"]
    assert hub.grades("ada")["triple"] == (4.0, False)
    store = Store(hub.course.paths.results)
    rows = {row.student: row for row in push(hub.course, hub.assignment, store.results(NAME))}
    assert (rows["ada"].score, rows["ada"].problem) == (6.0, "")
    give(hub, "ada", "why", 2.0, comment="Yes.")
    list(pull(hub.course, hub.assignment, store))
    assert manual.complete_result(store, store.read("ada", NAME)).points == 8.0
    assert not (hub.root / "gradebook.db").exists()
    with hub.app() as app, gradebook(app) as book:
        assert str(book.find_assignment(NAME).duedate) == "2026-11-02 23:59:00"
        finding = doctor._examine_database(app)
    assert finding.works
    assert "secret" not in finding.found


def test_a_database_that_does_not_answer_says_so(server, tmp_path):
    """The message names the database, without its password, and where to look."""
    hub = Hub(tmp_path / "scaling")
    config = hub.root / "nbgrader_config.py"
    config.write_text(f"{config.read_text()}\n{settings(server, 'nowhere')}\n")
    with (
        nbgrader_app(hub.course) as app,
        pytest.raises(EngineError, match="cannot be used") as caught,
        gradebook(app),
    ):
        pass
    assert "secret" not in caught.value.message
    assert "db_url" in caught.value.hint
    with nbgrader_app(hub.course) as app:
        assert not doctor._examine_database(app).works
