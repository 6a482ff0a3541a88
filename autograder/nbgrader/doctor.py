"""Whether nbgrader grades through our sandbox in this course, and keeps what is secret."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from autograder.content.discover import assignment_folders
from autograder.content.sheets import find_sheets
from autograder.course.course import Course
from autograder.errors import AutograderError
from autograder.installation import install_command
from autograder.nbgrader.app import gradebook, nbgrader_app, without_password
from autograder.nbgrader.config import AUTOGRADE, CONFIG_FILE, LATE, RELEASE, SANITIZE
from autograder.nbgrader.kernel import NO_KERNEL
from autograder.nbgrader.servers import RESTART, running_servers

_INIT = "`autograder nbgrader init` writes the file; --force replaces one that differs."
_SERVERS = ("jupyterhub-singleuser", "jupyter-lab", "jupyter-notebook", "jupyter-server")
_OLDEST = (0, 9, 5)
_IN_SERVER = """\
import sys
import autograder.nbgrader.grading, autograder.nbgrader.sanitize_notebook
from autograder.installation import neighbours
if found := neighbours(thorough=True):
    sys.exit(f"another project is installed beside ours: {', '.join(found)}")
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at; `remedy` says what to do where it does not work."""

    name: str
    works: bool
    found: str
    remedy: str = ""


def examine_course(course: Course) -> Iterator[Finding]:
    """Everything worth knowing, in the order in which it is best repaired."""
    with nbgrader_app(course) as app:
        yield _examine_versions()
        yield _examine_config_file(course)
        yield from _examine_lists(app)
        yield _examine_lateness(app)
        yield _examine_server_python()
        yield _examine_alembic()
        yield from _examine_folders(course, app)
        yield from _examine_secrets(course)
        database = _examine_database(app)
        yield database
        if database.works:
            yield _examine_kernels(app)
        yield _examine_exchange(app)
        yield from _examine_server_settings(course)
    yield _examine_running_servers(course)


def _examine_versions() -> Finding:
    known = {name: _installed_version(name) for name in ("nbgrader", "nbconvert", "jupyterhub")}
    found = ", ".join(f"{name} {number}" for name, number in known.items() if number)
    numbers = known["nbgrader"].split(".")[:3]
    new = all(part.isdecimal() for part in numbers) and tuple(map(int, numbers)) >= _OLDEST
    return Finding(name="versions", works=new, found=found, remedy=install_command("nbgrader"))


def _installed_version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _examine_config_file(course: Course) -> Finding:
    path = course.root / CONFIG_FILE
    there = path.is_file()
    return Finding(
        name="configuration",
        works=there,
        found=str(path) if there else f"{path} is not there",
        remedy=_INIT,
    )


def _examine_lists(app: Any) -> Iterator[Finding]:
    """The lists as nbgrader's own classes have them, wherever they were configured."""
    from nbgrader.converters import Autograde, GenerateAssignment

    from autograder.nbgrader.unfinished import TakeAgain

    autograde = Autograde(coursedir=app.coursedir, parent=app)
    generate = GenerateAssignment(coursedir=app.coursedir, parent=app)
    for name, there, ours in (
        ("sanitizing", autograde.sanitize_preprocessors, SANITIZE),
        ("grading", autograde.autograde_preprocessors, AUTOGRADE),
        ("releasing", generate.preprocessors, RELEASE),
    ):
        yield _examine_list(name, [_dotted_name(entry) for entry in there], ours)
    takes_again = issubclass(autograde.exporter_class, TakeAgain)
    yield Finding(
        name="ended autograde",
        works=takes_again,
        found="is finished by the next one" if takes_again else "leaves hand-ins without points",
        remedy=_INIT,
    )


def _examine_list(name: str, there: list[str], ours: tuple[str, ...]) -> Finding:
    runs = [entry for entry in there if entry.rpartition(".")[2] in ("Execute", "IgnorePattern")]
    missing = [entry for entry in ours if entry not in there and "autograder" in entry]
    order = [entry for entry in there if entry in ours]
    found = "as it should be"
    if runs and name == "grading":
        found = f"{runs[0]} is in force: students' code would run in your account"
    elif missing:
        found = f"{missing[0]} is missing"
    elif len(set(there)) < len(there) and len(there) > len(ours):
        found = "an entry stands there more than once: a list was added to, not assigned"
    elif order != list(ours):
        found = f"the order is {', '.join(entry.rpartition('.')[2] for entry in there)}"
    return Finding(
        name=f"list for {name}", works=found == "as it should be", found=found, remedy=_INIT
    )


def _dotted_name(entry: Any) -> str:
    """A preprocessor's name; nbgrader's own are known by their short one."""
    if isinstance(entry, str):
        return entry
    package = "nbgrader.preprocessors" if entry.__module__.startswith("nbgrader.") else ""
    return f"{package or entry.__module__}.{entry.__name__}"


def _examine_running_servers(course: Course) -> Finding:
    """What is in force where the button is, whatever the files say by now."""
    servers = list(running_servers(course))
    wrong = [f"{server.url}: {server.problem}" for server in servers if server.problem]
    return Finding(
        name="running servers",
        works=not wrong,
        found="; ".join(wrong or (server.url for server in servers)) or "none runs",
        remedy=RESTART,
    )


def _examine_kernels(app: Any) -> Finding:
    """The second line: under nbgrader's own lists our notebooks find no kernel."""
    with gradebook(app) as book:
        runs = [
            f"{assignment.name} ({notebook.name})"
            for assignment in book.assignments
            for notebook in assignment.notebooks
            if json.loads(notebook.kernelspec or "{}").get("name") != NO_KERNEL["name"]
        ]
    return Finding(
        name="kernel of submissions",
        works=not runs,
        found=f"nbgrader could execute {', '.join(runs)}" if runs else "none",
        remedy="`autograder nbgrader init` closes it.",
    )


def _examine_lateness(app: Any) -> Finding:
    found = app.config.AssignLatePenalties.get("plugin_class", "nbgrader's own")
    return Finding(
        name="lateness",
        works=found == LATE,
        found=str(found),
        remedy=f"Points would differ from [policy] in course.toml. {_INIT}",
    )


def _examine_server_python() -> Finding:
    """Whether the Python that runs the instructor's server has this package."""
    server = next((path for path in map(shutil.which, _SERVERS) if path), None)
    python = _script_interpreter(Path(server)) if server else sys.executable
    done = subprocess.run(
        [python, "-P", "-c", _IN_SERVER], cwd="/", capture_output=True, text=True, check=False
    )
    said = done.stderr.strip().splitlines()
    return Finding(
        name="server's Python",
        works=done.returncode == 0,
        found=python if done.returncode == 0 else f"{python}: {said[-1] if said else 'fails'}",
        remedy=f"{install_command('nbgrader', python=python, itself=True)}; then restart the "
        f"server. If another project's autograder is there, first: {python} -m pip uninstall "
        "autograder",
    )


def _script_interpreter(script: Path) -> str:
    """The Python in the first line of a script."""
    with suppress(OSError, UnicodeDecodeError):
        first = script.read_bytes()[:500].partition(b"\n")[0].decode()
        if first.startswith("#!") and "python" in first:
            return first[2:].split()[0]
    return sys.executable


def _examine_alembic() -> Finding:
    found = shutil.which("alembic")
    return Finding(
        name="alembic",
        works=found is not None,
        found=found or "not on PATH",
        remedy=f"nbgrader calls it for a new gradebook: put {Path(sys.executable).parent} on the "
        "PATH of your shell and of the server.",
    )


def _examine_folders(course: Course, app: Any) -> Iterator[Finding]:
    theirs = Path(course.root, app.coursedir.submitted_directory).resolve()
    own = course.paths.submitted.resolve()
    yield Finding(
        name="hand-ins",
        works=theirs == own,
        found=str(theirs) if theirs == own else f"nbgrader: {theirs}, course.toml: {own}",
        remedy="Let both name one folder: `submitted` under [paths], or "
        "c.CourseDirectory.submitted_directory.",
    )
    missing = [
        folder.name
        for folder in assignment_folders(course)
        if not (course.root / app.coursedir.source_directory / folder.name).is_dir()
    ]
    yield Finding(
        name="source notebooks",
        works=not missing,
        found=f"not there: {', '.join(missing)}" if missing else "all there",
        remedy="autograder nbgrader init",
    )


def _examine_secrets(course: Course) -> Iterator[Finding]:
    paths = course.paths
    suites = [folder / "hidden" for folder in assignment_folders(course)]
    for name, folders in (
        ("hidden suites", suites),
        ("solutions", [paths.solutions]),
        ("sheets with hidden tests", [sheet.assignment.folder for sheet in find_sheets(course)]),
        ("hand-ins of others", [paths.submitted]),
        ("results", [paths.results]),
        ("gradebook.db", [course.root / "gradebook.db"]),
    ):
        open_ = [path for path in folders if readable_by_others(path)]
        yield Finding(
            name=f"{name}: closed",
            works=not open_,
            found=f"everybody can read {_short_list(open_, course)}" if open_ else "yes",
            remedy=f"chmod -R o-rwx {' '.join(_quoted_path(path) for path in open_)}",
        )


def readable_by_others(path: Path) -> bool:
    """Whether an account that is neither owner nor in the group gets at what is there."""
    path = path.resolve()
    if not path.exists() or not path.stat().st_mode & (stat.S_IROTH | stat.S_IXOTH):
        return False
    return all(folder.stat().st_mode & stat.S_IXOTH for folder in path.parents)


def _short_list(found: Iterable[Path], course: Course) -> str:
    names = [
        str(path.relative_to(course.root)) if path.is_relative_to(course.root) else str(path)
        for path in found
    ]
    return names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"


def _quoted_path(path: Path) -> str:
    return shlex.quote(str(path))


def _examine_database(app: Any) -> Finding:
    url = app.coursedir.db_url
    shown = without_password(url)
    file = Path(url.removeprefix("sqlite:///"))
    if url.startswith("sqlite:///") and not file.is_file():
        return Finding(name="gradebook", works=False, found=f"{file} is not there", remedy=_INIT)
    try:
        with gradebook(app) as book:
            found = f"{shown}, {len(book.assignments)} assignments, {len(book.students)} students"
    except AutograderError as error:
        return Finding(name="gradebook", works=False, found=error.message, remedy=error.hint)
    return Finding(name="gradebook", works=True, found=found)


def _examine_exchange(app: Any) -> Finding:
    from nbgrader.exchange.default.exchange import Exchange

    root = Path(Exchange(coursedir=app.coursedir, parent=app).root)
    found = "everybody may write there"
    if not root.is_dir():
        found = f"{root} is not there"
    elif not os.access(root, os.W_OK | os.X_OK):
        found = f"{root} is not writable for you"
    elif root.stat().st_mode & 0o007 != 0o007:
        found = f"{root} is not writable for students"
    elif not app.coursedir.course_id:
        found = "c.CourseDirectory.course_id is not set"
    works = found.startswith("everybody")
    return Finding(
        name="exchange",
        works=works,
        found=f"{root}: {found}" if works else found,
        remedy=f"As administrator: mkdir -p {root} && chmod 777 {root}; or init --exchange DIR. "
        "Without nbgrader's own hand-in (`autograder collect` instead) it is not needed.",
    )


def _examine_server_settings(course: Course) -> Iterator[Finding]:
    """What the instructor's Jupyter server has to allow."""
    from jupyter_core.application import JupyterApp

    server = JupyterApp()
    server.load_config_file()
    for name in ("jupyter_server_config", "jupyter_lab_config"):
        with suppress(Exception):  # whatever such a file does, it is not what we look at
            super(JupyterApp, server).load_config_file(name, path=server.config_file_paths)
    config = server.config.get("ServerApp", {})
    top = Path(str(config.get("root_dir") or Path.home())).expanduser().resolve()
    below = course.root.resolve().is_relative_to(top)
    yield Finding(
        name="course below the server's root",
        works=below,
        found=f"{course.root} is {'' if below else 'not '}below {top}",
        remedy="Formgrader shows courses below the folder where the server starts: move the "
        "course there, or set c.ServerApp.root_dir.",
    )
    if not _installed_version("jupyterhub"):
        return
    headers = config.get("tornado_settings", {}).get("headers", {})
    policy = str(headers.get("Content-Security-Policy", ""))
    yield Finding(
        name="Formgrader in its tab",
        works="frame-ancestors" in policy and "'none'" not in policy,
        found=policy or "JupyterHub forbids frames, so the tab in JupyterLab stays empty",
        remedy="In jupyter_server_config.py: c.ServerApp.tornado_settings = {'headers': "
        "{'Content-Security-Policy': \"frame-ancestors 'self'\"}}; or open /formgrader in a tab "
        "of its own.",
    )
