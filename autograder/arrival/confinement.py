"""A watch that can do its work, and nothing else in the account that it runs in.

The rest of the account - its home, its other processes, its network, what else lies in the
course - is out of reach or can only be read. It is bubblewrap that holds it there.
"""

from __future__ import annotations

import os
import pwd
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import autograder
from autograder.arrival.owners import start_answering
from autograder.course.course import Course
from autograder.errors import UsageError
from autograder.gradebook.lock import OUTSIDE

_INSIDE = "AUTOGRADER_CONFINED"
_HIDDEN = (Path("/tmp"), Path("/var/tmp"), Path("/run"))  # noqa: S108 - a new one takes its place
_LEFT_BEHIND = ("JUPYTERHUB_", "DBUS_", "SSH_", "XDG_RUNTIME_DIR", "TMPDIR")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What a watch needs.

    Attributes
    ----------
    written, read : sequence of Path
        What it writes, and what else of a hidden place it reads.
    database : Path or None
        nbgrader's gradebook, where it is a file in the course.
    exchange : Path or None
        The course's folder in nbgrader's exchange.
    network : bool
        Whether something that was asked for goes over it.
    """

    written: Sequence[Path]
    read: Sequence[Path] = ()
    database: Path | None = None
    exchange: Path | None = None
    network: bool = False


def enter_confinement(course: Course, reach: Reach) -> None:
    """Go on with this very command, confined; returns where it is already.

    Raises
    ------
    UsageError
        If bubblewrap is not there.
    """
    if os.environ.get(_INSIDE):
        return
    command = [sys.executable, "-m", "autograder.cli.main", *sys.argv[1:]]
    line = confined(course, reach, command)
    os.execve(line[0], line, environment(os.environ) | start_answering())  # noqa: S606 - no shell


def environment(known: Mapping[str, str]) -> dict[str, str]:
    """Without what opens a way out: the hub's token, sockets of a session."""
    kept = {name: text for name, text in known.items() if not name.startswith(_LEFT_BEHIND)}
    return kept | {_INSIDE: "1", OUTSIDE: str(os.getpid())}


def confined(course: Course, reach: Reach, command: Sequence[str]) -> list[str]:
    """The command line that runs a command with no more than that reach (UsageError)."""
    found = shutil.which("bwrap")
    if found is None:
        raise UsageError("--confined needs bubblewrap.", "apt-get install bubblewrap")
    if os.geteuid() == 0:
        raise UsageError(
            "--confined does not hold root.", "Run it in the account that owns the course."
        )
    line = [found, "--die-with-parent", "--new-session"]
    line += ["--unshare-pid", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try"]
    if not reach.network:
        line.append("--unshare-net")
    line += ["--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc"]
    for folder in _hidden_folders(network=reach.network):
        line += ["--tmpfs", str(folder)]
    for path in (*_installation_paths(), *_paths_outside_course(course), *reach.read):
        line += ["--ro-bind", str(path), str(path)]
    for kind, path in (*_exchange_mounts(reach.exchange), *_course_mounts(course, reach)):
        line += [kind, str(path), str(path)]
    return [*line, "--chdir", str(Path.cwd()), "--", *command]


def _hidden_folders(*, network: bool) -> Iterator[Path]:
    home = Path(pwd.getpwuid(os.getuid()).pw_dir)
    for folder in (*_HIDDEN, home):
        sockets = folder == Path("/run") and network  # of a database, of the resolver
        if folder.is_dir() and not sockets and folder != Path("/"):
            yield folder


def _installation_paths() -> Iterable[Path]:
    """Python and this package, which may lie in a home."""
    package = Path(autograder.__file__).resolve().parents[1]
    return dict.fromkeys([Path(sys.base_prefix), Path(sys.prefix), package])


def _paths_outside_course(course: Course) -> Iterator[Path]:
    """What of the course lies outside its folder, by `[paths]`."""
    paths = course.paths
    for path in (paths.assignments, paths.solutions, paths.roster, paths.extensions):
        if path.exists() and not path.is_relative_to(course.root):
            yield path.resolve()


def _exchange_mounts(course: Path | None) -> Iterator[tuple[str, Path]]:
    """nbgrader wants to write in the exchange's root, and writes in `feedback` of the course."""
    if course is None:
        return
    feedback = course / "feedback"
    if not feedback.is_dir():
        feedback.mkdir()
        feedback.chmod(0o711)  # as nbgrader's release_feedback does
    yield from (("--bind", course.parent), ("--ro-bind", course), ("--bind", feedback))


def _course_mounts(course: Course, reach: Reach) -> Iterator[tuple[str, Path]]:
    """The course: to be read, but for what is written.

    SQLite writes a journal beside its file, so that a gradebook leaves new files possible beside
    it; whatever lies there at the start can only be read.
    """
    root = course.root
    for folder in reach.written:
        folder.mkdir(parents=True, exist_ok=True)
    written = [folder.resolve() for folder in reach.written]
    if reach.database is None:
        yield "--ro-bind", root
    else:
        yield "--bind", root
        for entry in sorted(root.iterdir()):
            journal = entry.name.startswith(reach.database.name)
            if not (entry.is_symlink() or journal):
                yield "--ro-bind", entry
    for folder in written:
        yield "--bind", folder
