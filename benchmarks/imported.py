"""Import sheets of an nbgrader course, and compare the points that nbgrader gives with ours.

    python -m benchmarks.imported course/source/ps1 ... [--wrong 6] [--seed 1] [--packages scipy]

Each folder is a sheet in nbgrader's format, with its solutions. It is imported, checked without
small changes, and packaged; then nbgrader, under its own configuration, and `autograder grade`
grade the same hand-ins: the solution, the sheet as it is handed out, and solutions with one small
change. Compared are the points of each exercise, of the test cells that were taken over; what the
import left to a person is told. Exit status 1 where the points of any hand-in differ.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from autograder.authoring.check import check
from autograder.authoring.init import new_course
from autograder.authoring.mutate import SLIPS, module_changes
from autograder.authoring.trial import grade_variants
from autograder.content.discover import find_assignment
from autograder.content.source_cells import read_cells
from autograder.course.course import Course, find_course
from autograder.course.packages import find_packages
from autograder.errors import AutograderError
from autograder.importing import files, nbgrader, suite
from autograder.importing.assignment import import_assignment
from autograder.importing.namespace import Namespace
from autograder.importing.source import Solution, Source
from autograder.release.package import package

RIGHT, UNTOUCHED = "the solution", "as handed out"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandIn:
    """What somebody wrote into the solution cells: cell -> code, for the notebook and a module."""

    cells: dict[int, str]
    module: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A notebook of an nbgrader course."""

    notebook: Path
    source: Source
    tests: Sequence[suite.Test]

    @classmethod
    def of(cls, folder: Path, course: Course) -> Sheet:
        """The only notebook of a folder."""
        (notebook,) = folder.glob("*.ipynb")
        source = nbgrader.read(notebook, read_cells(notebook))
        tests = suite.read_tests(Namespace.of(source), find_packages(course.packages).modules)
        return cls(notebook=notebook, source=source, tests=tests)

    def hand_ins(self, wrong: int, seed: int) -> dict[str, HandIn]:
        """The solution, nothing, and some small changes of the solution."""
        solutions = [part for part in self.source.parts if isinstance(part, Solution)]
        stubs = {part.cell: part.stub for part in solutions}
        found = {RIGHT: self._hand_in({}), UNTOUCHED: self._hand_in(stubs)}
        made = [
            (f"cell {part.cell}: {change.before} -> {change.after}", part.cell, change.source)
            for part in solutions
            for change in module_changes(part.code.encode(), module=self.source.module)
            if change.family == SLIPS
        ]
        for name, cell, code in random.Random(seed).sample(made, min(wrong, len(made))):  # noqa: S311
            found[name] = self._hand_in({cell: code.decode()})
        return found

    def _hand_in(self, cells: dict[int, str]) -> HandIn:
        parts = [
            replace(part, code=cells.get(part.cell, part.code))
            if isinstance(part, Solution)
            else part
            for part in self.source.parts
        ]
        written = {part.cell: part.code for part in parts if isinstance(part, Solution)}
        names = Namespace.of(Source(self.notebook, parts))
        return HandIn(cells=written, module=files.module("Sheet", names.solution))

    def nbgraders(self, folder: Path, hand_ins: dict[str, HandIn]) -> dict[str, dict[str, float]]:
        """What nbgrader gives for each exercise; the tests taken over only."""
        from tests.helpers.nbgrader_sheet import Course101

        named = {c.number: c.metadata.get("nbgrader", {}) for c in read_cells(self.notebook)}
        stock = Course101(folder, {"sheet": self.notebook.parent}, stock=True)
        for number, hand_in in enumerate(hand_ins.values()):
            written = {named[cell]["grade_id"]: code for cell, code in hand_in.cells.items()}
            stock.hand_in(f"s{number}", written, sheet="sheet")
        stock.autograde("sheet", **{"ExecutePreprocessor": {"timeout": 20}})
        found = {}
        for number, name in enumerate(hand_ins):
            grades = stock.grades(f"s{number}", "sheet")
            points = dict.fromkeys((test.exercise for test in self.tests), 0.0)
            for test in self.tests:
                points[test.exercise] += grades[named[test.check.cell]["grade_id"]][0] or 0.0
            found[name] = points
        return found

    def ours(self, course: Course, hand_ins: dict[str, HandIn]) -> dict[str, dict[str, float]]:
        """What we give for each exercise of the imported assignment."""
        assignment = find_assignment(course, "01")
        module = f"{self.source.module}.py"
        variants = {name: {module: one.module.encode()} for name, one in hand_ins.items()}
        asked = {test.exercise for test in self.tests}
        return {
            name: {e.name: e.points for e in result.exercises if e.name in asked}
            for name, result in grade_variants(course, assignment, variants).items()
        }


def compare(folder: Path, wrong: int, seed: int, packages: Sequence[str]) -> bool:
    """Whether both give the same points to every hand-in of a sheet; told as it goes."""
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        list(new_course(root / "course"))
        settings = root / "course/course.toml"
        listed = f"packages = [{', '.join(map(repr, packages))}]\n"
        settings.write_text(listed + settings.read_text("utf-8"), "utf-8")
        course = find_course(root / "course")
        try:
            made = import_assignment(course, folder, "01-sheet")
        except AutograderError as error:
            print(f"{folder.name}: {error}\n{error.hint}")
            return False
        print(f"{folder.name}: {made.exercises} exercises, {made.points:g} points")
        for _, cell, what in made.left:
            if cell:
                print(f"  left to a person: cell {cell}: {what}")
        assignment = find_assignment(course, "01")
        problems = check(course, assignment, systematic=False).problems
        for problem in problems:
            print(f"  check: {problem}")
        try:
            list(package(course, [assignment], course.paths.release))
        except AutograderError as error:
            print(f"  package: {error}")
            return False
        sheet = Sheet.of(folder, course)
        hand_ins = sheet.hand_ins(wrong, seed)
        theirs = sheet.nbgraders(root / "stock", hand_ins)
        ours = sheet.ours(course, hand_ins)
        for line in told(theirs, ours):
            print(line)
        return theirs == ours


def told(theirs: dict[str, dict[str, float]], ours: dict[str, dict[str, float]]) -> Iterator[str]:
    """A line for each hand-in."""
    for name, points in theirs.items():
        same = points == ours[name]
        beside = "the same" if same else f"NOT THE SAME: {ours[name]} here"
        yield f"  {name}: {sum(points.values()):g} points by nbgrader, {beside}"


def main() -> int:
    """Compare each sheet."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("folders", nargs="+", type=Path, metavar="SHEET")
    arguments.add_argument("--wrong", type=int, default=6, help="small changes for each sheet (6)")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--packages", nargs="*", default=[], help="beyond numpy: scipy")
    chosen = arguments.parse_args()
    warnings.simplefilter("ignore")
    same = [
        compare(folder.resolve(), chosen.wrong, chosen.seed, chosen.packages)
        for folder in chosen.folders
    ]
    print(f"{sum(same)} of {len(same)} sheets: every hand-in has the same points")
    return 0 if all(same) else 1


if __name__ == "__main__":
    sys.exit(main())
