"""How long the pages of a class take, and what they weigh.

    python -m benchmarks.pages [--students 1000] [--hand-ins 40] [--jobs N] [ASSIGNMENT]

Some hand-ins of the course (solution, stub, known mistakes) are graded once; every student of the
class gets a copy of one of the results, as HTML and as Markdown, in turn in German and in English.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from autograder.batch.local import grade_batch
from autograder.batch.request import GradeRequest
from autograder.content.discover import find_assignment
from autograder.content.variants import module_files, mutants, with_mutant
from autograder.course.course import Course, find_course
from autograder.course.records import Assignment, Result
from autograder.gradebook.store import Store
from autograder.report.site import FEEDBACK, INSTRUCTOR, PICTURES, Settings, write_reports
from autograder.report.view import Misconception


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("assignment", nargs="?", default="07")
    parser.add_argument("--students", type=int, default=1000)
    parser.add_argument("--hand-ins", type=int, default=40)
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    options = parser.parse_args()
    course = find_course(Path(__file__).parent)
    assignment = find_assignment(course, options.assignment)
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        graded = graded_variants(course, assignment, root, options.hand_ins)
        store = Store(root / "class")
        names = [f"student{number:04}" for number in range(options.students)]
        for number, name in enumerate(names):
            result, run = graded[number % len(graded)]
            store.write(replace(result, student=name), run)
        settings = Settings(
            course=course.title,
            languages={name: ("de", "en")[n % 2] for n, name in enumerate(names)},
            misconceptions={
                assignment.name: {
                    m.name: Misconception(title=m.title, hint=m.hint, lecture=m.lecture)
                    for m in mutants(assignment)
                }
            },
        )
        busy = os.getloadavg()[0]
        for kind in ("first time", "again, pictures drawn"):
            started = time.perf_counter()
            write_reports([assignment], store, root / "out", settings, jobs=options.jobs)
            seconds = time.perf_counter() - started
            print(
                f"{kind}: {len(names)} students in {seconds:.1f} s with {options.jobs} processes"
                f" ({len(names) / seconds:.0f} per second, load before {busy:.1f})"
            )
        _weigh(root / "out")


def graded_variants(
    course: Course, assignment: Assignment, root: Path, most: int
) -> list[tuple[Result, dict[str, object]]]:
    """Results and runs of the solution, the stub and known mistakes."""
    known = list(mutants(assignment))
    variants = [
        module_files(assignment, assignment.solution),
        module_files(assignment, assignment.folder),
        *(with_mutant(assignment, mutant) for mutant in known[: max(0, most - 2)]),
    ]
    for number, files in enumerate(variants):
        folder = root / "submitted" / f"v{number:03}" / assignment.name
        folder.mkdir(parents=True)
        for name, content in files.items():
            (folder / name).write_bytes(content)
    request = GradeRequest(
        course=course,
        assignment=assignment,
        submitted=root / "submitted",
        results=root / "results",
        jobs=2,
        sandbox=course.sandbox,
    )
    return [(e.result, e.run) for e in grade_batch(request) if e.result is not None]


def _weigh(out: Path) -> None:
    for kind in ("html", "md"):
        sizes = [path.stat().st_size for path in (out / FEEDBACK).rglob(f"*.{kind}")]
        print(
            f"{kind}: median {statistics.median(sizes) / 1024:.1f} KiB, "
            f"largest {max(sizes) / 1024:.1f} KiB, together {sum(sizes) / 2**20:.1f} MiB"
        )
    overview = max((out / INSTRUCTOR).glob("*.html"), key=lambda path: path.stat().st_size)
    print(f"overview: {overview.stat().st_size / 1024:.0f} KiB")
    print(f"distinct pictures: {sum(path.is_file() for path in (out / PICTURES).rglob('*'))}")


if __name__ == "__main__":
    main()
