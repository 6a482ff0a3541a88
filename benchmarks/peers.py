"""Other graders on the generated class: each in its own virtual environment, from PyPI.

python -m benchmarks.peers        installs them below benchmarks/.peers
"""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import nbformat

from benchmarks.classroom import ASSIGNMENT, SOLUTION, SUITE

HOME = Path(__file__).parent / ".peers"
PEERS = ("nbgrader", "otter-grader")
_CHECKS = (SUITE / "checks.py").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of the first hand-in (with what starts before it), of each further, and points."""

    first: float
    each: list[float]
    points: dict[str, float]

    def after(self, earlier: Measured) -> Measured:
        """Two rounds as one."""
        return Measured(earlier.first, earlier.each + self.each, self.points)


class Absent(Exception):
    """A peer is not installed."""


def main() -> None:
    """Install the peers."""
    for name in PEERS:
        install(name)


def install(name: str) -> None:
    """Install one peer, in a virtual environment of its own (CalledProcessError)."""
    subprocess.run([sys.executable, "-m", "venv", HOME / name], check=True)
    pip = [HOME / name / "bin/python", "-m", "pip", "install", "--quiet"]
    subprocess.run([*pip, "numpy", "ipykernel", name], check=True)


def one_process_each(
    command: Callable[[Path], list[str]],
    hand_ins: dict[str, Path],
    read: Callable[[subprocess.CompletedProcess[str]], float],
) -> Measured:
    """A way that is started once per hand-in."""
    seconds, points = [], {}
    for student, path in hand_ins.items():
        started = time.perf_counter()
        run = _run(command(path), path.parent)
        seconds.append(time.perf_counter() - started)
        points[student] = read(run)
    return Measured(seconds[0], seconds[1:], points)


def pytest_command(path: Path) -> list[str]:
    """Plain pytest on one hand-in."""
    options = ["-q", "-c", os.devnull, "-p", "no:cacheprovider", "-p", "benchmarks.plain_pytest"]
    return [sys.executable, "-m", "pytest", *options, str(SUITE), f"--hand-in={path}"]


def unittest_command(path: Path) -> list[str]:
    """The unittest harness on one hand-in."""
    return [sys.executable, "-m", "benchmarks.in_one_process", str(path)]


def nbgrader(hand_ins: dict[str, Path], scratch: Path) -> Measured:
    """`nbgrader autograde` of the whole class; each is the mean without the first."""
    program = _program("nbgrader", "nbgrader")
    course = scratch / "nbgrader"
    source = course / "source" / ASSIGNMENT
    source.mkdir(parents=True)
    (course / "nbgrader_config.py").write_text(
        'c = get_config()\nc.CourseDirectory.course_id = "measurement"\n'
        f"c.CourseDirectory.root = {str(course)!r}\n",
        encoding="utf-8",
    )
    (source / "network.ipynb").write_text(_nbgrader_notebook(SOLUTION), encoding="utf-8")
    _run([program, "generate_assignment", ASSIGNMENT, "--create"], course, check=True)
    released = (course / "release" / ASSIGNMENT / "network.ipynb").read_text(encoding="utf-8")
    for student, path in hand_ins.items():
        folder = course / "submitted" / student / ASSIGNMENT
        folder.mkdir(parents=True)
        notebook = nbformat.reads(released, as_version=4)
        notebook.cells[0].source = path.read_text(encoding="utf-8")
        (folder / "network.ipynb").write_text(nbformat.writes(notebook), encoding="utf-8")
    first, *others = hand_ins
    start = _timed(lambda: _run([program, "autograde", ASSIGNMENT, f"--student={first}"], course))
    rest = _timed(lambda: _run([program, "autograde", ASSIGNMENT], course, check=True))
    _run([program, "export", "--to=grades.csv"], course, check=True)
    with (course / "grades.csv").open(encoding="utf-8") as file:
        points = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    each = max(rest - start, 0.0) / max(len(others) - 1, 1)
    return Measured(start, [each], points)


def otter(hand_ins: dict[str, Path], scratch: Path) -> Measured:
    """`otter run` on one notebook after the other."""
    program = _program("otter-grader", "otter")
    folder = scratch / "otter"
    (folder / "tests").mkdir(parents=True)
    (folder / "tests" / "network.py").write_text(_otter_test(), encoding="utf-8")
    (folder / "requirements.txt").write_text("numpy\n", encoding="utf-8")
    generate = [program, "generate", "-t", "tests", "-r", "requirements.txt", "-o", "grader.zip"]
    _run([*generate, "--no-environment"], folder, check=True)
    notebooks = {}
    for student, path in hand_ins.items():
        notebook = nbformat.v4.new_notebook(
            cells=[nbformat.v4.new_code_cell(path.read_text(encoding="utf-8"))]
        )
        notebooks[student] = folder / f"{student}.ipynb"
        notebooks[student].write_text(nbformat.writes(notebook), encoding="utf-8")
        notebooks[student].with_suffix("").mkdir()

    def command(path: Path) -> list[str]:
        return [program, "run", str(path), "-a", "grader.zip", "-o", str(path.with_suffix(""))]

    def read(run: subprocess.CompletedProcess[str]) -> float:
        target = Path(run.args[-1]) / "results.json"
        tests = json.loads(target.read_text(encoding="utf-8"))["tests"]
        return sum(test.get("score", 0.0) for test in tests)

    return one_process_each(command, notebooks, read)


def _nbgrader_notebook(source: str) -> str:
    """The assignment's notebook: a solution cell, the checks, a graded cell for each of them."""
    cells = [_cell("solution", f"### BEGIN SOLUTION\n{source}### END SOLUTION\n", solution=True)]
    cells.append(_cell("checks", f"{_CHECKS}\nimport sys\nstudent = sys.modules['__main__']\n"))
    cells += [_cell(name, f"{name}(student)\n", points=1) for name in _names()]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return nbformat.writes(nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel}))


def _cell(name: str, source: str, *, solution: bool = False, points: int | None = None) -> object:
    kind = {"schema_version": 3, "grade_id": name, "solution": solution, "task": False}
    kind |= {"grade": points is not None, "locked": not solution}
    kind |= {"points": points} if points is not None else {}
    return nbformat.v4.new_code_cell(source, metadata={"nbgrader": kind})


def _otter_test() -> str:
    """The checks as an otter test file with one case for each."""
    cases = "".join(
        f"\n\n@test_case(points=1)\ndef case_{name}(env):\n"
        f"    {name}(types.SimpleNamespace(**env))\n"
        for name in _names()
    )
    head = "import types\n\nfrom otter.test_files import test_case\n\nOK_FORMAT = False\n"
    head += 'name = "network"\n'
    return f"{head}\n{_CHECKS}{cases}"


def _names() -> Iterable[str]:
    from benchmarks.in_one_process import checks

    return [check.__name__ for _, check in checks.CHECKS]


def _program(peer: str, name: str) -> str:
    path = HOME / peer / "bin" / name
    if not path.exists():
        raise Absent(f"{peer} is not installed: python -m benchmarks.peers")
    return str(path)


def _timed(action: Callable[[], object]) -> float:
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


def _run(
    command: list[str], folder: Path, *, check: bool = False
) -> subprocess.CompletedProcess[str]:
    root = str(Path(__file__).parents[1])
    programs = f"{Path(command[0]).parent}:{os.environ['PATH']}"  # nbgrader starts alembic
    environment = os.environ | {"PATH": programs, "PYTHONPATH": root}
    environment |= {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    run = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if check and run.returncode != 0:
        raise SystemExit(f"{' '.join(command)}\n{run.stdout[-2000:]}{run.stderr[-2000:]}")
    return run


if __name__ == "__main__":
    main()
