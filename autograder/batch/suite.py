"""The fingerprint of everything on our side that a result depends on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from autograder.course.records import Assignment, module_file
from autograder.errors import ContentError

_APART = ("alternatives", "equivalent.toml", "__pycache__")  # they change no result
_GUIDES = "marking."


def suite_sha256(assignment: Assignment, course_seed: int) -> str:
    """SHA-256 over manifest, hidden suite, solution, data, limits and the course's seed."""
    digest = hashlib.sha256(f"{course_seed} {sorted(asdict(assignment.limits).items())}".encode())
    folder = assignment.folder
    for path in sorted(_suite_files(assignment)):
        content = path.read_bytes()
        name = (
            path.relative_to(folder.parent.parent).as_posix()
            if _is_below(path, folder)
            else path.relative_to(assignment.solution).as_posix()
        )
        digest.update(f"{len(name)}:{name}{len(content)}:".encode())
        digest.update(content)
    return digest.hexdigest()


class LoadedSuite:
    """What a grader loads, and how it notices that this is no longer what was hashed.

    Made before anything of the suite is loaded; what is loaded by the time at which `demand`
    returns has the hash.

    Parameters
    ----------
    sha256 : str
        The hash under which results are to be stored.

    Raises
    ------
    ContentError
        If the suite has another one already.
    """

    def __init__(self, assignment: Assignment, course_seed: int, sha256: str) -> None:
        self._assignment = assignment
        self._seed = course_seed
        self._sha256 = sha256
        self._seen: dict[Path, tuple[int, ...]] = {}
        self._look_again()

    def demand(self) -> None:
        """ContentError, naming the files, if the suite was changed."""
        changed = [path for path, facts in self._seen.items() if _file_facts(path) != facts]
        if changed:
            self._look_again(changed)

    def holds(self) -> bool:
        """Whether the suite is what was hashed."""
        try:
            self.demand()
        except ContentError:
            return False
        return True

    def _look_again(self, changed: list[Path] | None = None) -> None:
        self._seen = {path: _file_facts(path) for path in _watched_paths(self._assignment)}
        try:
            same = suite_sha256(self._assignment, self._seed) == self._sha256
        except OSError:  # one of its files is gone
            same = False
        if not same:
            names = ", ".join(map(str, changed or [self._assignment.folder]))
            raise ContentError(
                f"{names} was changed while {self._assignment.name} was being graded",
                "Start again: what was graded until then stays, under the suite that graded it.",
            )


def _suite_files(assignment: Assignment) -> Iterator[Path]:
    folder = assignment.folder
    yield folder / "assignment.toml"
    yield from (folder / name for name in assignment.data)
    yield from (folder / module_file(name) for name in assignment.helpers)
    for path in assignment.hidden.rglob("*"):
        if _is_counted(path, assignment.hidden):
            yield path
    yield from assignment.solution.glob("*.py")
    for package in assignment.own_packages:
        if "." not in package:
            yield from (assignment.solution / package).rglob("*.py")
        handed_out = folder / module_file(f"{package}.__init__")
        yield from [handed_out] if handed_out.is_file() else []


def _watched_paths(assignment: Assignment) -> Iterator[Path]:
    """The files, and the folders in which others may appear."""
    files = list(_suite_files(assignment))
    yield from dict.fromkeys([*files, *(path.parent for path in files)])


def _file_facts(path: Path) -> tuple[int, ...]:
    """What changes when somebody writes there."""
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _is_below(path: Path, folder: Path) -> bool:
    return path.is_relative_to(folder)


def _is_counted(path: Path, hidden: Path) -> bool:
    parts = path.relative_to(hidden).parts
    return (
        path.is_file()
        and parts[0] not in _APART
        and "__pycache__" not in parts
        and not (parts[0].startswith(_GUIDES))
    )
