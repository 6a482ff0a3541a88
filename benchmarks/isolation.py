"""Cost per submission: sandboxed, unisolated in one warm process, and plain pytest, side by side.

    python -m benchmarks.isolation [--submissions N] [--assignments 02,11]

The twenty checks of `benchmarks.compare`, then assignments of the course. Unisolated is the same
loop with the solution imported into the grader. Every figure is a median over submissions of the
same run; compare ratios, not milliseconds.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from autograder.content.discover import find_assignment
from autograder.course.course import Course, find_course
from autograder.course.records import Assignment, Limits, Submission
from autograder.gradebook.result_json import to_document
from autograder.grading.suite_runner import Graded, grade_all
from autograder.grading.suite_state import Grading
from autograder.sandbox.box import Box
from autograder.sandbox.choose import STRONG, open_box
from autograder.sandbox.session import Session
from autograder.sandbox.student import Student
from autograder.sandbox.tiers import Tier
from benchmarks.classroom import ASSIGNMENT, HERE
from benchmarks.inprocess import Direct

_ECHO = b"def echo(x):\n    return x\n"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--submissions", type=int, default=40)
    parser.add_argument("--assignments", default="02,11")
    options = parser.parse_args()
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    cpus = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {cpus[-1]})
    course = find_course(Path(__file__).parent)
    report: dict[str, object] = {"cpus": len(cpus), "numpy": np.__version__}
    classroom = find_course(HERE, HERE)
    twenty = find_assignment(classroom, ASSIGNMENT)
    report["the twenty checks"] = assignments_cost(classroom, twenty, options.submissions)
    for name in options.assignments.split(","):
        assignment = find_assignment(course, name)
        report[assignment.name] = assignments_cost(course, assignment, options.submissions)
    report["round trip, µs"] = round_trips()
    report["a worker from fork to end, ms"] = layers()
    _write(report)


def assignments_cost(course: Course, assignment: Assignment, count: int) -> dict[str, float]:
    """Median seconds per submission of the three ways, and their ratios."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, assignment.name)
        shutil.copytree(assignment.solution, folder)
        ours = _ours(course, assignment, folder, count)
        warm = _warm(course, assignment, folder, count)
        plain = _plain_pytest(assignment, folder, max(3, count // 8))
    return {
        "sandboxed, ms": round(1e3 * ours, 2),
        "unisolated, one warm process, ms": round(1e3 * warm, 2),
        "python -m pytest per submission, ms": round(1e3 * plain, 2),
        "isolation adds, ms": round(1e3 * (ours - warm), 2),
        "times faster than pytest": round(plain / ours, 2),
        "times the unisolated": round(ours / warm, 2),
    }


def _ours(course: Course, assignment: Assignment, folder: Path, count: int) -> float:
    files = assignment.files or bool(assignment.data)
    box = open_box("auto", files=files, limits=assignment.limits)
    return _timed(Grading(assignment, course.seed, box), assignment, folder, count)


class _Unisolated(Grading):
    """The same loop on the module itself."""

    def open(self, files: dict[str, bytes]) -> Session:
        self._direct = Direct(self.folder, self.assignment.modules[0])
        return super().open(files)

    folder = Path()

    def student(self, item: object) -> Direct:  # type: ignore[override]
        return self._direct


def _warm(course: Course, assignment: Assignment, folder: Path, count: int) -> float:
    box = Box(Tier.WEAK, files=False, limits=assignment.limits)  # never asked for a worker
    grading = _Unisolated(assignment, course.seed, box)
    grading.folder = folder
    return _timed(grading, assignment, folder, count)


def _timed(grading: Grading, assignment: Assignment, folder: Path, count: int) -> float:
    times: list[float] = []
    last = time.perf_counter()

    def emit(graded: Graded) -> None:
        nonlocal last
        json.dumps(to_document(graded.result))
        now = time.perf_counter()
        times.append(now - last)
        last = now
        wrong = [c.id for e in graded.result.exercises for c in e.checks if not c.passed]
        if wrong:
            raise SystemExit(f"not comparable: the solution fails {wrong}")

    submissions = (
        Submission(student=f"s{number}", assignment=assignment.name, folder=folder)
        for number in range(count + 3)
    )
    try:
        grade_all(grading, submissions, emit, "")
    finally:
        grading.close()
        _forget(assignment.hidden)
    return statistics.median(times[3:])


def _forget(suite: Path) -> None:
    """Suites of two assignments may have modules of the same name."""
    for name, module in list(sys.modules.items()):
        if suite in Path(getattr(module, "__file__", None) or "/").parents:
            del sys.modules[name]


def _plain_pytest(assignment: Assignment, folder: Path, count: int) -> float:
    command = [sys.executable, "-m", "pytest", "-q", "-c", os.devnull, "-p", "no:cacheprovider"]
    command += ["-p", "benchmarks.inprocess", str(assignment.hidden), f"--direct={folder}"]
    environment = os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}

    def once() -> None:
        run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            raise SystemExit(run.stdout[-2000:] + run.stderr[-2000:])

    return statistics.median(_seconds(once) for _ in range(count))


def _seconds(action: Callable[[], object]) -> float:
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


def round_trips() -> dict[str, float]:
    """One call with a 3-vector and one with a 784 x 128 array, there and back."""
    found = {}
    with open_box("auto", files=False, limits=Limits()) as box:
        session = Session(box, {"echo": _ECHO}, {}, Limits())
        student = Student(session, "echo")
        for name, value in (("3-vector", np.ones(3)), ("784 x 128", np.ones((784, 128)))):
            echo = student.echo
            times = [_seconds(lambda e=echo, v=value: e(v)) for _ in range(300)]
            found[name] = round(1e6 * statistics.median(times[20:]), 1)
        session.close()
    return found


def layers() -> dict[str, float]:
    """Fork, lock down, load a small module, one call, end: in each tier."""
    found = {}
    for tier in (Tier.WEAK, *STRONG):
        try:
            box = Box(tier, files=False, limits=Limits())
        except Exception as error:  # noqa: BLE001 - a tier that is not to be had is a finding
            found[str(tier)] = f"not available: {error}"
            continue
        with box:

            def once(box: Box = box) -> None:
                session = Session(box, {"echo": _ECHO}, {}, Limits())
                Student(session, "echo").echo(1.0)
                session.close()

            times = [_seconds(once) for _ in range(60)]
            found[str(tier)] = round(1e3 * statistics.median(times[5:]), 2)
    return found


def _write(report: dict[str, object]) -> None:
    text = io.StringIO()
    json.dump(report, text, indent=2, ensure_ascii=False)
    print(text.getvalue())


if __name__ == "__main__":
    main()
