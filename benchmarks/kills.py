"""Kill commands at random moments and run them again: nothing may be lost, doubled or different.

    python -m benchmarks.kills [NUMBER [SEED]]

Each kill is one of `collect`, `report`, `package` and `export` from a seed, in a small course of
its own. What lies there after the same command has run to its end is compared with what a run
without a kill leaves, byte for byte. Exit status 1 if anything is not as there.
"""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from autograder.authoring.new import new_assignment
from autograder.batch.local import grade_batch
from autograder.batch.request import GradeRequest
from autograder.content.discover import find_assignment
from autograder.course.course import find_course

NUMBER, SEED = 200, 20261129
STUDENTS = 8
NAME = "15-dropout"
COURSE = 'schema = 1\ntitle = { de = "Kurs", en = "Course" }\nseed = 7\n'
CODE = "def double(z):\n    return {factor} * z\n"
# What a command writes, and the command.
COMMANDS = {
    "collect": (("submitted",), ("collect", NAME, "download.zip")),
    "report": (("reports", "results"), ("report", NAME)),
    "package": (("release",), ("package", NAME)),
    "export": (("grades",), ("export", NAME, "--format", "csv", "--out", "grades/table.csv")),
}


@dataclass(frozen=True, slots=True)
class Tally:
    """What was found after kills: how many hit a running command, and what was not as without."""

    counts: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    @property
    def wrong(self) -> int:
        """Files that are lost, doubled or different."""
        return sum(self.counts[kind] for kind in ("lost", "doubled", "different", "failed"))


def make_course(root: Path) -> None:
    """A course with a download, hand-ins, results: what each of the commands needs."""
    (root / "assignments").mkdir(parents=True)
    (root / "course.toml").write_text(COURSE)
    (root / "student_template").mkdir()
    course = find_course(root)
    list(new_assignment(course, NAME))
    with zipfile.ZipFile(root / "download.zip", "w") as archive:
        for number in range(STUDENTS):
            entry = zipfile.ZipInfo(f"s{number}/dropout.py", (2026, 11, 1, 12, 0, 0))
            archive.writestr(entry, CODE.format(factor=2 + number % 2))
    if _run(root, *COMMANDS["collect"][1]).wait():
        raise SystemExit("the course for this cannot be made")
    assignment = find_assignment(course, NAME)
    folders = {"submitted": root / "submitted", "results": root / "results"}
    list(grade_batch(GradeRequest(course=course, assignment=assignment, **folders)))


def kill_at_random(root: Path, command: str, number: int, seed: int) -> Tally:
    """Kill a command so many times, each time from the beginning, and look at what is there."""
    places, arguments = COMMANDS[command]
    tally = Tally()
    chance = random.Random(f"{seed} {command}")  # noqa: S311 - moments, not secrets
    before = root / "before"
    shutil.rmtree(before, ignore_errors=True)
    for place in places:
        if place == "results":
            shutil.copytree(root / place, before / place)
    expected, longest = _whole(root, places, arguments, before)
    for _ in range(number):
        _reset(root, places, before)
        process = _run(root, *arguments)
        time.sleep(chance.uniform(0.0, longest))
        with_kill = process.poll() is None
        if with_kill:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        tally.counts["kills" if with_kill else "too late"] += 1
        if _run(root, *arguments).wait():
            tally.counts["failed"] += 1
        _compare(expected, _files(root, places), tally)
    return tally


def _whole(
    root: Path, places: tuple[str, ...], arguments: tuple[str, ...], before: Path
) -> tuple[dict[str, str], float]:
    """What a command leaves where nobody kills it (run twice: as after a kill), and its time."""
    _reset(root, places, before)
    began = time.perf_counter()
    first = _run(root, *arguments).wait()
    longest = time.perf_counter() - began
    if first or _run(root, *arguments).wait():
        raise SystemExit(f"{' '.join(arguments)} fails also where nobody kills it")
    return _files(root, places), longest


def _reset(root: Path, places: tuple[str, ...], before: Path) -> None:
    for place in places:
        shutil.rmtree(root / place, ignore_errors=True)
        if (before / place).is_dir():
            shutil.copytree(before / place, root / place)


def _run(root: Path, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "autograder", *arguments]
    return subprocess.Popen(
        command,
        cwd=root,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _files(root: Path, places: tuple[str, ...]) -> dict[str, str]:
    """Path -> hash of the content, of everything below."""
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for place in places
        for path in sorted((root / place).rglob("*"))
        if path.is_file()
    }


def _compare(expected: dict[str, str], found: dict[str, str], tally: Tally) -> None:
    different = [name for name in expected if name in found and expected[name] != found[name]]
    kinds = {
        "lost": sorted(expected.keys() - found.keys()),
        "doubled": sorted(found.keys() - expected.keys()),
        "different": different,
    }
    for kind, names in kinds.items():
        tally.counts[kind] += len(names)
        tally.examples.extend(f"{kind}: {name}" for name in names[:3])


def main() -> int:
    """Kill all of them; 1 if anything is not as without a kill."""
    given = [int(word) for word in sys.argv[1:]]
    number, seed = (*given, *(NUMBER, SEED)[len(given) :])
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "course"
        make_course(root)
        print(
            f"{'command':10}{'kills':>8}{'too late':>10}{'lost':>8}{'doubled':>9}{'different':>11}"
        )
        for command in COMMANDS:
            tally = kill_at_random(root, command, number, seed)
            counts = tally.counts
            print(
                f"{command:10}{counts['kills']:8}{counts['too late']:10}{counts['lost']:8}"
                f"{counts['doubled']:9}{counts['different']:11}"
            )
            for example in tally.examples[:5]:
                print(f"    {example}")
            wrong += tally.wrong
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
