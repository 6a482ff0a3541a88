"""A hub with real Unix accounts, installed as deploy/jupyterhub/README.md says."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from pwd import getpwall, getpwnam
from typing import Any

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy/jupyterhub"
HUB = Path(os.environ.get("AUTOGRADER_HUB", "/opt/autograder-hub"))
COURSE_ID = "neural-networks"  # as in deploy/jupyterhub/everybody/nbgrader_config.py
EXCHANGE = "/srv/nbgrader/exchange"  # the same
STUDENTS, INSTRUCTORS = "nn-students", "nn-instructors"  # as in jupyterhub_config.py
COMMENT = "made by the autograder's tests"  # by which they know an account as theirs
PASSWORD = "neural-networks-2026"  # noqa: S105 - of accounts that last for one test


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A Unix account and its home."""

    name: str
    home: Path
    environment: dict[str, str]

    def run(self, *words: str | Path, cwd: Path | None = None, ok: bool = True) -> str:
        """What a command says that this account starts in its home; it has to succeed."""
        done = subprocess.run(
            ["setpriv", f"--reuid={self.name}", f"--regid={self.name}", "--init-groups", *words],
            cwd=cwd or self.home,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        said = done.stdout + done.stderr
        assert not ok or done.returncode == 0, f"{self.name}: {words}\n{said}"
        return said

    def write(self, path: Path, text: str) -> None:
        """Write a file of theirs."""
        path.write_text(text, encoding="utf-8")
        self.owns(path)

    def owns(self, place: Path) -> None:
        """Give them a file or a folder, closed to everybody else."""
        subprocess.run(["chown", "-R", f"{self.name}:{self.name}", place], check=True)
        subprocess.run(["chmod", "-R", "go=", place], check=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """A running hub."""

    url: str
    folder: Path
    accounts: dict[str, Account]


def install(exchange: Path) -> None:
    """Run install.sh; then the one setting that an administrator has to look at."""
    done = subprocess.run(
        [DEPLOY / "install.sh", HUB], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    for part, place in (("everybody", "jupyter"), ("instructors", "instructors"), ("hub", ".")):
        shutil.copytree(DEPLOY / part, HUB / "etc" / place, dirs_exist_ok=True)
    settings = HUB / "etc/jupyter/nbgrader_config.py"
    text = settings.read_text()
    assert text.count(EXCHANGE) == 1
    settings.write_text(text.replace(EXCHANGE, str(exchange)))
    exchange.mkdir()
    exchange.chmod(0o777)


@contextmanager
def accounts(
    folder: Path, instructors: list[str], students: list[str]
) -> Iterator[dict[str, Account]]:
    """Real accounts with homes in `folder`, gone afterwards with all their processes.

    Those that a killed run has left behind make place; an account of anybody else is in the way.
    """
    for entry in getpwall():
        if entry.pw_name in (*instructors, *students):
            assert entry.pw_gecos == COMMENT, f"userdel --remove {entry.pw_name}"
            _remove(entry.pw_name)
    made = {}
    try:
        for group in (STUDENTS, INSTRUCTORS):
            subprocess.run(["groupadd", "--force", group], check=True)
        for group, names in ((INSTRUCTORS, instructors), (STUDENTS, students)):
            for name in names:
                made[name] = _account(folder / name, group)
        yield made
    finally:
        for name in made:
            _remove(name)
        for group in (STUDENTS, INSTRUCTORS):
            subprocess.run(["groupdel", group], check=True)


def _remove(name: str) -> None:
    _end_processes(getpwnam(name).pw_uid)
    # By force: what has ended may not have been waited for yet, where its parent was killed.
    subprocess.run(["userdel", "--force", name], check=True)


def _account(home: Path, group: str) -> Account:
    name = home.name
    subprocess.run(
        ["useradd", "--create-home", "--home-dir", home, "--key", "HOME_MODE=0700", "--user-group",
         "--groups", group, "--shell", "/bin/bash", "--comment", COMMENT, name],
        check=True,
    )  # fmt: skip
    subprocess.run(["chpasswd"], input=f"{name}:{PASSWORD}", text=True, check=True)
    environment = {
        "HOME": str(home),
        "USER": name,
        "LANG": "C.UTF-8",
        "PATH": f"{HUB}/bin:/usr/local/bin:/usr/bin:/bin",
    }
    if group == INSTRUCTORS:
        environment["JUPYTER_CONFIG_PATH"] = str(HUB / "etc/instructors")
    return Account(name=name, home=home, environment=environment)


def server_of(account: Account) -> Path:
    """An account's running server, below /proc."""
    for process in _processes(getpwnam(account.name).pw_uid):
        if b"jupyterhub-singleuser" in (process / "cmdline").read_bytes():
            return process
    raise AssertionError(f"{account.name} has no server")


def _processes(uid: int) -> Iterator[Path]:
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if process.stat().st_uid == uid:
                yield process


def _end_processes(uid: int) -> None:
    """End what an account of ours still runs."""
    for process in _processes(uid):
        with suppress(OSError):
            os.kill(int(process.name), signal.SIGKILL)


@contextmanager
def running(folder: Path, people: dict[str, Account]) -> Iterator[Hub]:
    """The hub with the configuration that is deployed, on ports of its own."""
    public, inner, proxy = _free_ports(3)
    url = f"http://127.0.0.1:{public}"
    config = folder / "jupyterhub_config.py"
    config.write_text(
        f'load_subconfig("{HUB}/etc/jupyterhub_config.py")\n'
        "c = get_config()\n"
        f'c.JupyterHub.bind_url = "{url}"\n'
        f'c.JupyterHub.hub_bind_url = "http://127.0.0.1:{inner}"\n'
        f'c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{proxy}"\n'
        f'c.JupyterHub.db_url = "sqlite:///{folder}/jupyterhub.sqlite"\n'
        f'c.JupyterHub.cookie_secret_file = "{folder}/cookie_secret"\n'
        "c.Spawner.start_timeout = c.Spawner.http_timeout = 300\n"  # a busy machine is no fault
    )
    with (folder / "hub.log").open("wb") as log:
        process = subprocess.Popen(
            [HUB / "bin/jupyterhub", "-f", config], cwd=folder, stdout=log, stderr=log,
            env={"PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"},
        )  # fmt: skip
        try:
            wait_for(lambda: _answers(f"{url}/hub/health", process), "the hub answers", 60)
            yield Hub(url=url, folder=folder, accounts=people)
        finally:
            process.terminate()
            process.wait(60)


def _answers(url: str, process: subprocess.Popen[bytes]) -> bool:
    assert process.poll() is None, "the hub ended: hub.log"
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 - our own
            return answer.status == 200
    except (urllib.error.URLError, ConnectionError):
        return False


def wait_for(condition: Callable[[], Any], what: str, seconds: float = 120) -> Any:
    """What the condition returns once it is true."""
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, f"waited {seconds:g} s: {what}"
        time.sleep(0.1)
    return found


def _free_ports(number: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(number)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports
