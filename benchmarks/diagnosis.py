"""How often the mistake of a wrong hand-in is found: written to docs/diagnosis.md.

    python -m benchmarks.diagnosis [--slips N] [--known N] [--show] [ASSIGNMENT ...]

Two kinds of wrong hand-ins, none of which the course has a name for:

* **slips**: N systematic mutants of the alternatives, evenly spread: a small change of right code
  in another's words. Where the change was made is known, so a diagnosis can be checked.
* **known**: N known mistakes, evenly spread, each put into the solution or an alternative, its own
  entry taken out of the suite before it is graded. It was written by people, as a function of its
  own, and stands where it differs from the solution's.

All of an assignment's are graded twice, without diagnosis and with it, by one grader each, and the
CPU time of its processes is compared; what one right hand-in takes, which is mostly the start, is
taken off both.
"""

from __future__ import annotations

import argparse
import ast
import re
import resource
import shutil
import statistics
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from autograder.authoring.mutate import module_changes
from autograder.authoring.trial import variant_events
from autograder.batch.request import Event
from autograder.content.discover import find_assignments
from autograder.content.variants import Mutant, alternatives, module_files, mutants
from autograder.course.course import Course, find_course
from autograder.course.records import Assignment, Diagnosis, Result, Verdict
from autograder.temporary import temporary_folder

TARGET = Path(__file__).resolve().parents[1] / "docs" / "diagnosis.md"
MARK = "<!-- written by python -m benchmarks.diagnosis -->\n"
ENDS = "\n<!-- end -->"
# What the search was written with, and its budget chosen: measured only if asked for.
TUNED = ("02-activations", "05-cost-functions", "07-logistic-regression")
COLUMNS = (
    *("assignment", "of", "wrong", "named", "check", "line", "kind", "found", "right", "exact"),
    *("false", "s", "worst", "×"),
)
HEAD = f"\n| {' | '.join(COLUMNS)} |\n{'|---' * len(COLUMNS)}|\n"
_T = TypeVar("_T")
_NEAR = 1  # lines
# A check that says by itself where, or what: forbidden, missing, changed, refused.
_SAID = re.compile(
    r"\bline \d|`[^`]+` may not be|loop|changes its arguments|accepts arguments|few digits only"
    r"|is missing from the result|a `return` missing|emits a numpy warning"
)
_FORMULAS = ("answers", "derivations")


@dataclass(frozen=True, slots=True)
class Wrong:
    """A wrong hand-in, and where it is wrong: lines of a module, and the function they are in."""

    files: Mapping[str, bytes]
    module: str
    lines: frozenset[int]
    change: str


@dataclass(slots=True)
class Tally:
    """The figures of one assignment and kind.

    Attributes
    ----------
    seconds : list of float
        CPU time of the search in each wrong hand-in.
    grading : list of float
        CPU time of all of them together, without diagnosis and with it.
    """

    counts: Counter[str] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    grading: list[float] = field(default_factory=lambda: [0.0, 0.0])

    def add(self, other: Tally) -> None:
        """Put another's figures on top."""
        self.counts += other.counts
        self.seconds += other.seconds
        self.grading = [one + two for one, two in zip(self.grading, other.grading, strict=True)]

    def row(self, *names: str) -> str:
        """A line of the table."""
        c = self.counts
        said = c["right line"] + c["wrong line"]
        found = [c["named"], c["by the check"], c["line said"], c["kind only"]]
        cells = [c["wrong"], *found, _share(sum(found), c["wrong"])]
        cells += [_share(c["right line"], said), _share(c["exact line"], said), c["accused"]]
        middle = statistics.median(self.seconds) if self.seconds else 0.0
        worst = max(self.seconds, default=0.0)
        without, with_it = self.grading
        times = f"{with_it / without:.1f}" if without > 0 else "–"
        cells += [f"{middle:.2f}", f"{worst:.1f}", times]
        return f"| {' | '.join([*names, *map(str, cells)])} |\n"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "–"


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--slips", type=int, default=16, help="of each assignment, at most")
    parser.add_argument("--known", type=int, default=4, help="of each assignment, at most")
    parser.add_argument("--show", action="store_true", help="print each diagnosis too")
    parser.add_argument("assignments", nargs="*")
    options = parser.parse_args()
    course = find_course(Path(__file__).parent)
    rows, totals = "", {kind: Tally() for kind in KINDS}
    for assignment in find_assignments(course, options.assignments):
        if assignment.name in TUNED and not options.assignments:
            continue
        for kind, tally in measure(course, assignment, options).items():
            totals[kind].add(tally)
            if tally.counts["wrong"]:
                rows += tally.row(assignment.name, kind)
                print(tally.row(assignment.name, kind), end="", flush=True)
    rows += "".join(tally.row("**all**", kind) for kind, tally in totals.items())
    before, mark, rest = TARGET.read_text("utf-8").partition(MARK)
    TARGET.write_text(before + mark + HEAD + rows + rest[rest.index(ENDS) :], encoding="utf-8")


KINDS = ("slips", "known")


def measure(
    course: Course, assignment: Assignment, options: argparse.Namespace
) -> dict[str, Tally]:
    """Both kinds of wrong hand-ins of one assignment."""
    every = [
        (f"{name} {number}", wrong)
        for name, files in alternatives(assignment)
        for number, wrong in enumerate(_slips(assignment, files))
    ]
    slips = dict(_spread(every, options.slips))
    right = dict(alternatives(assignment)) | {
        "solution": module_files(assignment, assignment.solution)
    }
    tallies = {"slips": _measured(course, assignment, slips, options)}
    events = variant_events(course, assignment, right, jobs=1, diagnosis=True)
    tallies["slips"].counts["accused"] = sum(
        bool(event.result and event.result.diagnoses) for event in events.values()
    )
    tallies["known"] = Tally()
    bases = list(right.items())
    made = [mutant for mutant in mutants(assignment) if mutant.module not in _FORMULAS]
    for number, mutant in enumerate(_spread(made, options.known)):
        name, files = bases[number % len(bases)]
        key = f"{mutant.name} in {name}"
        known = {
            key: _with(assignment, files, mutant),
            "alone": _with(assignment, right["solution"], mutant),
        }
        with _without(course, assignment, mutant) as (other, there):
            events, _ = _graded(other, there, known)
        if not _crashed(events[key]) - _crashed(events["alone"]):  # else it does not fit in there
            tallies["known"].add(_judged({key: events[key]}, known, options))
    return tallies


def _measured(
    course: Course,
    assignment: Assignment,
    wrong: Mapping[str, Wrong],
    options: argparse.Namespace,
) -> Tally:
    """With what they take to grade, beyond a right one."""
    files = module_files(assignment, assignment.solution)
    one = {"right": Wrong(files=files, module="", lines=frozenset(), change="")}
    start = _graded(course, assignment, one, diagnosis=False)[1]
    without = _graded(course, assignment, wrong, diagnosis=False)[1]
    events, seconds = _graded(course, assignment, wrong)
    tally = _judged(events, wrong, options)
    tally.grading = [without - start, seconds - start]
    return tally


def _spread(found: Sequence[_T], count: int) -> list[_T]:
    """At most so many, from the first to the last."""
    step = max(1, -(-len(found) // max(1, count)))
    return list(found[::step]) if count else []


def _graded(
    course: Course, assignment: Assignment, wrong: Mapping[str, Wrong], *, diagnosis: bool = True
) -> tuple[dict[str, Event], float]:
    """How it ends, and the CPU time that all processes together take for it."""
    variants = {key: one.files for key, one in wrong.items()}
    before = _cpu_of_children()
    events = variant_events(course, assignment, variants, jobs=1, diagnosis=diagnosis)
    return events, _cpu_of_children() - before


def _cpu_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _judged(
    events: Mapping[str, Event], wrong: Mapping[str, Wrong], options: argparse.Namespace
) -> Tally:
    tally = Tally()
    for key, event in events.items():
        if event.result is None or all(e.status in _FINE for e in event.result.exercises):
            continue
        tally.counts["wrong"] += 1
        works = event.run.get("diagnosis", {}).values()
        tally.seconds.append(sum(work["cpu_seconds"] for work in works))
        verdict = _verdict(event.result, wrong[key])
        tally.counts[verdict] += 1
        if verdict == "line said":
            right = _is_right(event.result.diagnoses or (), wrong[key], _NEAR)
            tally.counts["right line" if right else "wrong line"] += 1
            tally.counts["exact line"] += _is_right(event.result.diagnoses or (), wrong[key], 0)
            verdict = "right line" if right else "WRONG LINE"
        if options.show:
            where = ",".join(map(str, sorted(wrong[key].lines)))
            print(f"{verdict:10} {key}: {wrong[key].module}:{where} {wrong[key].change}")
            print(f"    {event.run.get('diagnosis')}")
            for diagnosis in event.result.diagnoses or ():
                for place in diagnosis.places:
                    print(f"    {diagnosis.exercise}:{place.line} {place.kind}: {place.before}")
                    print(f"      -> {place.after}")
    return tally


_FINE = ("passed", "manual", "unanswered")


def _verdict(result: Result, wrong: Wrong) -> str:
    checks = [check for exercise in result.exercises for check in exercise.checks]
    if any(check.misconception for check in checks):
        return "named"
    if not result.diagnoses and any(_SAID.search(check.message.en) for check in checks):
        return "by the check"
    places = [place for found in result.diagnoses or () for place in found.places]
    if any(place.line for place in places):
        return "line said"
    return "kind only" if places else "silent"


def _is_right(diagnoses: tuple[Diagnosis, ...], wrong: Wrong, near: int) -> bool:
    """Whether one of the lines said is so near to the mistake, in every diagnosis."""
    return all(
        any(
            place.text == wrong.module and abs(place.line - line) <= near
            for place in diagnosis.places
            for line in wrong.lines
        )
        for diagnosis in diagnoses
        if any(place.line for place in diagnosis.places)
    )


def _slips(assignment: Assignment, files: Mapping[str, bytes]) -> Iterator[Wrong]:
    for name, source in files.items():
        module = name.removesuffix(".py")
        if module not in assignment.modules or module in _FORMULAS:
            continue
        for change in module_changes(source, module=module):
            yield Wrong(
                files={**files, name: change.source},
                module=module,
                lines=frozenset({change.line}),
                change=f"{change.before} -> {change.after}",
            )


def _with(assignment: Assignment, files: Mapping[str, bytes], mutant: Mutant) -> Wrong:
    """A right hand-in with a known mistake appended, and the lines in which it is one."""
    name = f"{mutant.module}.py"
    base = files.get(name, (assignment.solution / name).read_bytes()).rstrip() + b"\n\n\n"
    solution = (assignment.solution / name).read_bytes()
    above = base.count(b"\n")
    return Wrong(
        files={**files, name: base + mutant.source},
        module=mutant.module,
        lines=frozenset(above + line for line in _differing(mutant.source, solution)),
        change=mutant.name,
    )


def _differing(source: bytes, solution: bytes) -> set[int]:
    """The lines of a mutant's functions that the solution's functions of these names lack.

    Where nothing is but what is missing, it may be missing anywhere in the function.
    """
    right, text = _functions(solution), source.decode().splitlines()
    found = set()
    for name, node in _functions(source).items():
        known = ast.unparse(right[name]).splitlines() if name in right else []
        theirs = {line.strip() for line in known}
        for part in ast.walk(node):
            if isinstance(part, ast.stmt) and part is not node and not _is_text(part):
                head = ast.unparse(part).splitlines()[0].strip()
                if head not in theirs:
                    found |= {part.lineno, part.end_lineno or part.lineno}
    if not found:
        nodes = _functions(source).values()
        found = {line for n in nodes for line in range(n.lineno, (n.end_lineno or n.lineno) + 1)}
    return {line for line in found if line <= len(text)}


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _functions(source: bytes) -> dict[str, ast.FunctionDef]:
    nodes = ast.walk(ast.parse(source))
    return {node.name: node for node in nodes if isinstance(node, ast.FunctionDef)}


class _without:
    """A copy of the course in which one known mistake is not known."""

    def __init__(self, course: Course, assignment: Assignment, mutant: Mutant) -> None:
        self._course, self._assignment, self._mutant = course, assignment, mutant
        self._folder = temporary_folder("course")

    def __enter__(self) -> tuple[Course, Assignment]:
        root = self._folder.__enter__()
        assignment = self._assignment
        shutil.copy(self._course.root / "course.toml", root)
        folder = root / "assignments" / assignment.name
        shutil.copytree(assignment.folder, folder)
        shutil.copytree(assignment.solution, root / "solutions" / assignment.name)
        (folder / "hidden" / "mutants" / f"{self._mutant.name}.py").unlink()
        course = find_course(root, root)
        (there,) = find_assignments(course, [assignment.name])
        return course, there

    def __exit__(self, *exception: object) -> None:
        self._folder.__exit__(*exception)


def _crashed(event: Event) -> set[str]:
    exercises = event.result.exercises if event.result else ()
    checks = (check for exercise in exercises for check in exercise.checks)
    return {check.id for check in checks if check.verdict is Verdict.CRASHED}


if __name__ == "__main__":
    main()
