"""Clone students' repositories, with nothing of theirs running on the way."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from autograder.course.csv_files import read_rows
from autograder.errors import ContentError, UsageError

COLUMNS = ("student", "repository")
SECONDS = 120
_JOBS = 4
_ALLOWED = "https:ssh:file"
# The whole address is looked at: a host or user that begins with - would be an option of ssh's.
_NAME = r"[A-Za-z0-9_][\w.+-]*"
_HOST = rf"({_NAME}|\[[0-9A-Fa-f:.]+\])"
_URL = re.compile(
    rf"(https|ssh)://({_NAME}(:[^\s@/]*)?@)?{_HOST}(:\d+)?/[^\s\x00-\x1f\x7f]+"
    rf"|file:///[^\s\x00-\x1f\x7f]+"
    rf"|{_NAME}@{_HOST}:(?!-)[^\s:\x00-\x1f\x7f][^\s\x00-\x1f\x7f]*",
    re.ASCII,
)
# No hooks, no links, no submodules, no filters of repositories, no questions.
_SETTINGS = (
    "core.hooksPath=/dev/null",
    "core.symlinks=false",
    "core.fsmonitor=false",
    "core.protectHFS=true",
    "core.protectNTFS=true",
    "submodule.recurse=false",
    "transfer.fsckObjects=true",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """One line of the instructor's list."""

    student: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A repository that could not be cloned, and what git says."""

    student: str
    url: str
    reason: str


def read_repositories(path: Path) -> tuple[Repository, ...]:
    """The list: a CSV file with the columns student and repository (ContentError)."""
    found = []
    for line, row in read_rows(path, COLUMNS, COLUMNS):
        student, place = row.get("student", ""), row.get("repository", "")
        if not student or not place:
            raise ContentError(f"{path} line {line}: student or repository is empty.")
        url = (
            place
            if "://" in place or _URL.fullmatch(place)
            else _folder_address(path, line, place)
        )
        if not _URL.fullmatch(url):
            raise ContentError(
                f'{path} line {line}: "{place}" is no address of a repository.',
                "Write https://…, ssh://…, git@host:… or a folder.",
            )
        found.append(Repository(student=student, url=url))
    if not found:
        raise ContentError(f"{path} names no repositories.")
    return tuple(found)


def clone(repositories: Sequence[Repository], into: Path) -> Iterator[tuple[Path, str] | Failure]:
    """Clone each below `into`; folder and student of each, or why there is none.

    The files get the time of the newest commit, as the student's computer gave it. Each clone has
    two minutes; credentials come from the instructor's own git.
    """
    if not _git_is_there():
        raise UsageError("git is not installed.", "Install git, or collect folders instead.")
    with ThreadPoolExecutor(_JOBS) as pool:
        targets = [into / str(number) for number in range(len(repositories))]
        yield from pool.map(_clone_repository, repositories, targets)


def newest_commits(repositories: Sequence[Repository]) -> dict[Repository, str]:
    """What each repository's HEAD is now, not of those that do not answer."""
    with ThreadPoolExecutor(_JOBS) as pool:
        found = zip(repositories, pool.map(_newest_commit, repositories), strict=True)
        return {repository: commit for repository, commit in found if commit}


def _newest_commit(repository: Repository) -> str:
    said, heard = _run_git(["ls-remote", "--quiet", "--", repository.url, "HEAD"], Path.cwd())
    return "" if said else heard.partition("\t")[0].strip()


def _clone_repository(repository: Repository, target: Path) -> tuple[Path, str] | Failure:
    arguments = ["clone", "--quiet", "--depth=1", "--single-branch", "--no-tags", "--template="]
    arguments += ["--no-recurse-submodules", "--", repository.url, str(target)]
    if said := _git_complaint(arguments, target.parent):
        return Failure(student=repository.student, url=repository.url, reason=said)
    when = _commit_time(target)
    for path in target.rglob("*"):
        if path.is_file() and ".git" not in path.relative_to(target).parts:
            os.utime(path, (when, when), follow_symlinks=False)
    return target, repository.student


def _git_complaint(arguments: Sequence[str], folder: Path) -> str:
    """Run git; what it complains of, or nothing."""
    return _run_git(arguments, folder)[0]


def _run_git(arguments: Sequence[str], folder: Path) -> tuple[str, str]:
    """Run git; what it complains of, or nothing, and what it puts out."""
    settings = [part for setting in _SETTINGS for part in ("-c", setting)]
    environment = os.environ | {
        "GIT_ALLOW_PROTOCOL": _ALLOWED,
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_LFS_SKIP_SMUDGE": "1",
        "GIT_SSH_COMMAND": os.environ.get("GIT_SSH_COMMAND", "ssh -oBatchMode=yes"),
    }
    with subprocess.Popen(
        ["git", *settings, *arguments],  # noqa: S607 - the instructor's git
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        try:
            heard, errors = process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return f"it took longer than {SECONDS} seconds", ""
    if process.returncode == 0:
        return "", heard.decode(errors="replace")
    lines = errors.decode(errors="replace").splitlines()
    fatal = next((line for line in lines if line.startswith("fatal: ")), "")
    return fatal.removeprefix("fatal: ") or f"git ended with {process.returncode}", ""


def _commit_time(repository: Path) -> float:
    """When the newest commit was made; 0 where there is none."""
    done = subprocess.run(
        ["git", "-C", str(repository), "log", "-1", "--format=%ct"],  # noqa: S607
        capture_output=True,
        check=False,
        timeout=SECONDS,
    )
    said = done.stdout.strip()
    return float(said) if said.isdigit() else 0.0


def _folder_address(path: Path, line: int, place: str) -> str:
    """A folder as an address, relative to the list."""
    folder = (path.parent / Path(place).expanduser()).resolve()
    if place.startswith("-") or not folder.is_dir():
        raise ContentError(
            f'{path} line {line}: "{place}" is neither an address nor a folder.',
            "Write https://…, ssh://…, git@host:… or a folder.",
        )
    return folder.as_uri()


def _git_is_there() -> bool:
    try:
        subprocess.run(["git", "--version"], capture_output=True, check=False)  # noqa: S607
    except OSError:
        return False
    return True
