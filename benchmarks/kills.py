"""Kill commands at random moments and run them again: nothing may be lost, doubled or different.

    python -m benchmarks.kills [NUMBER [SEED [COMMAND ...]]]

Each kill is one of a command of `COMMANDS` (every one where none is named), at a moment from a
seed, in a small course of its own. What lies there after the same command has run to its end is
compared with what a run without a kill leaves: files byte for byte, nbgrader's gradebook row by
row. Exit status 1 if anything is not as there. `mark` is killed by `benchmarks.marking_kills`.
"""

from __future__ import annotations

import hashlib
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from autograder.authoring.new import new_assignment
from autograder.batch.local import grade_batch
from autograder.batch.request import GradeRequest
from autograder.content.discover import find_assignment
from autograder.course.course import find_course
from benchmarks.runner import Runner

NUMBER, SEED = 200, 20261129
STUDENTS = 8
NAME = "15-dropout"
COURSE = 'schema = 1\ntitle = { de = "Kurs", en = "Course" }\nseed = 7\n'
CODE = "def double(z):\n    return {factor} * z\n"
_GRADEBOOK = "gradebook.db"
_OF_A_RUN = ("run.json", ".lock")  # how long each step took; who wrote last
_CELL_ID = re.compile(rb'"id": "[0-9a-f]{8}"')  # nbformat draws them anew each time


@dataclass(frozen=True, slots=True)
class Tally:
    """What was found after kills: how many hit a running command, and what was not as without."""

    counts: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    @property
    def wrong(self) -> int:
        """Files and rows that are lost, doubled or different."""
        return sum(self.counts[kind] for kind in ("lost", "doubled", "different", "failed"))


def make_course(root: Path) -> None:
    """A course with a download, repositories, hand-ins, results."""
    (root / "assignments").mkdir(parents=True)
    (root / "course.toml").write_text(COURSE)
    (root / "student_template").mkdir()
    course = find_course(root)
    list(new_assignment(course, NAME, full=True))
    with zipfile.ZipFile(root / "download.zip", "w") as archive:
        for number in range(STUDENTS):
            entry = zipfile.ZipInfo(f"s{number}/dropout.py", (2026, 11, 1, 12, 0, 0))
            archive.writestr(entry, CODE.format(factor=2 + number % 2))
    _make_repositories(root)
    collect = [sys.executable, "-m", "autograder", *COMMANDS["collect"].arguments]
    subprocess.run(collect, cwd=root, check=True, capture_output=True)
    assignment = find_assignment(course, NAME)
    folders = {"submitted": root / "submitted", "results": root / "results"}
    list(grade_batch(GradeRequest(course=course, assignment=assignment, **folders)))


def _make_repositories(root: Path) -> None:
    """A repository of each student, and the list of them."""
    lines = ["student,repository"]
    for number in range(STUDENTS):
        folder = root / "repositories" / f"s{number}"
        folder.mkdir(parents=True)
        (folder / "dropout.py").write_text(CODE.format(factor=2 + number % 2))
        for arguments in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "done"]):
            who = ["-c", "user.name=s", "-c", "user.email=s@example.org"]
            subprocess.run(["git", *who, *arguments], cwd=folder, check=True)  # noqa: S607
        lines.append(f"s{number},repositories/s{number}")
    (root / "repositories.csv").write_text("\n".join([*lines, ""]))


def make_nbgrader_course(root: Path) -> None:
    """A course in nbgrader's hands: notebooks handed in, graded, and points that people gave."""
    from autograder.content.cells import grade_id
    from autograder.nbgrader.app import gradebook
    from tests.helpers.nbgrader_course import DOUBLE, TRIPLE, WRONG, Hub
    from tests.helpers.nbgrader_course import NAME as SCALE

    hub = Hub(root)
    students = [f"s{number}" for number in range(2)]
    for number, student in enumerate(students):
        hub.hand_in(student, DOUBLE, (TRIPLE, WRONG)[number % 2], answer=f"Because of {number}.")
    hub.autograde()
    with hub.app() as app, gradebook(app) as book:
        for number, student in enumerate(students):
            grade = book.find_grade(grade_id("why"), SCALE, SCALE, student)
            grade.manual_score, grade.needs_manual_grade = number / 2, False
        book.db.commit()


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command to be killed.

    Attributes
    ----------
    places : tuple of str
        What it writes, or reads beside that: as before at the beginning of each run.
    keeps : tuple of str
        Those of them that are there before.
    module : str
        What `python -m` runs.
    make : callable
        Makes the course for it.
    """

    places: tuple[str, ...]
    arguments: tuple[str, ...]
    keeps: tuple[str, ...] = ()
    module: str = "autograder"
    make: Callable[[Path], None] = make_course


_SCALE = "15-scale"
_NBGRADER = {"make": make_nbgrader_course}
COMMANDS = {
    "collect": Command(places=("submitted",), arguments=("collect", NAME, "download.zip")),
    "collect --git": Command(
        places=("submitted",), arguments=("collect", NAME, "--git", "repositories.csv")
    ),
    "report": Command(
        places=("reports", "results"), keeps=("results",), arguments=("report", NAME)
    ),
    "package": Command(places=("release",), arguments=("package", NAME)),
    "export": Command(
        places=("grades",),
        arguments=("export", NAME, "--format", "csv", "--out", "grades/table.csv"),
    ),
    "nbgrader pull": Command(
        places=("results", _GRADEBOOK),
        keeps=("results", _GRADEBOOK),
        arguments=("nbgrader", "pull", _SCALE),
        **_NBGRADER,
    ),
    "nbgrader autograde": Command(
        places=("results", "autograded", _GRADEBOOK),
        keeps=(_GRADEBOOK,),
        arguments=("autograde", _SCALE),
        module="nbgrader",
        **_NBGRADER,
    ),
}


def kill_at_random(runner: Runner, root: Path, command: Command, number: int, seed: int) -> Tally:
    """Kill a command so many times, each time from the beginning, and look at what is there."""
    tally = Tally()
    chance = random.Random(f"{seed} {command.arguments}")  # noqa: S311 - moments, not secrets
    before = root / "before"
    shutil.rmtree(before, ignore_errors=True)
    before.mkdir()
    for place in command.keeps:
        _copy(root / place, before / place)
    expected, longest = _whole(runner, root, command, before)
    for _ in range(number):
        _reset(root, command, before)
        process = runner.start(command.module, str(root), *command.arguments)
        time.sleep(chance.uniform(0.0, longest))
        with suppress(ProcessLookupError):
            os.killpg(process, signal.SIGKILL)
        with_kill = runner.wait() == -signal.SIGKILL
        tally.counts["kills" if with_kill else "too late"] += 1
        if _run(runner, root, command):
            tally.counts["failed"] += 1
        compare(expected, _found(root, command), tally)
    return tally


def compare(expected: dict[str, str], found: dict[str, str], tally: Tally) -> None:
    """Count what is there against what should be there."""
    different = [name for name in expected if name in found and expected[name] != found[name]]
    kinds = {
        "lost": sorted(expected.keys() - found.keys()),
        "doubled": sorted(found.keys() - expected.keys()),
        "different": different,
    }
    for kind, names in kinds.items():
        tally.counts[kind] += len(names)
        tally.examples.extend(f"{kind}: {name}" for name in names[:3])


def print_tally(name: str, tally: Tally) -> None:
    """A line of the table, and examples of what is wrong."""
    counts = tally.counts
    columns = ("kills", "too late", "lost", "doubled", "different", "failed")
    print(
        f"{name:20}" + "".join(f"{column} {counts[column]:<6}" for column in columns), flush=True
    )
    for example in tally.examples[:5]:
        print(f"    {example}")


def _whole(
    runner: Runner, root: Path, command: Command, before: Path
) -> tuple[dict[str, str], float]:
    """What a command leaves where nobody kills it (run twice: as after a kill), and its time."""
    _reset(root, command, before)
    _run(runner, root, command)  # the first one waits for the libraries
    _reset(root, command, before)
    began = time.perf_counter()
    first = _run(runner, root, command)
    longest = time.perf_counter() - began
    if first or _run(runner, root, command):
        raise SystemExit(f"{' '.join(command.arguments)} fails also where nobody kills it")
    return _found(root, command), longest


def _run(runner: Runner, root: Path, command: Command) -> int:
    runner.start(command.module, str(root), *command.arguments)
    return runner.wait()


def _reset(root: Path, command: Command, before: Path) -> None:
    for place in command.places:
        path = root / place
        if path.is_dir():
            shutil.rmtree(path)
        for file in root.glob(f"{place}*"):  # a database's journal as well
            file.unlink()
        if place in command.keeps:
            _copy(before / place, path)


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy2(source, target)


def _found(root: Path, command: Command) -> dict[str, str]:
    """Path -> hash of the content of everything that is there; of a database its rows."""
    found = {}
    for place in command.places:
        path = root / place
        if path.suffix == ".db":
            found |= dict(_rows(path))
        for file in sorted(path.rglob("*")):
            if file.is_file() and file.name not in _OF_A_RUN:
                content = _CELL_ID.sub(b"", file.read_bytes())
                found[file.relative_to(root).as_posix()] = hashlib.sha256(content).hexdigest()
    return found


def _rows(path: Path) -> Iterator[tuple[str, str]]:
    """The rows of a gradebook, without identities and times that are chance."""
    with closing(sqlite3.connect(path)) as book:
        book.row_factory = sqlite3.Row
        tables = book.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in tables:
            seen: Counter[str] = Counter()
            for row in book.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - our own file
                kept = {key: row[key] for key in row.keys() if not _chance(key)}  # noqa: SIM118
                seen[repr(kept)] += 1
            for text, count in seen.items():
                yield f"{path.name} {table} {text}", str(count)


def _chance(column: str) -> bool:
    return column in ("id", "timestamp") or column.endswith(("_id", "_date"))


def main() -> int:
    """Kill what was asked for; 1 if anything is not as without a kill."""
    given, names = [int(word) for word in sys.argv[1:3]], sys.argv[3:]
    number, seed = (*given, *(NUMBER, SEED)[len(given) :])
    wrong = 0
    with tempfile.TemporaryDirectory() as folder, closing(Runner()) as runner:
        for name in names or COMMANDS:
            command = COMMANDS[name]
            root = Path(folder) / command.make.__name__
            if not root.exists():
                command.make(root)
            tally = kill_at_random(runner, root, command, number, seed)
            print_tally(name, tally)
            wrong += tally.wrong
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
