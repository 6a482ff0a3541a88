"""How well known mistakes are recognised: written to docs/misconceptions.md.

    python -m benchmarks.misconceptions [--every N] [ASSIGNMENT ...]

Recall: every known mistake is put into every other right submission, and should be named there.
Precision: small changes of the solution that nobody has described (every Nth systematic mutant)
are graded twice, with different random inputs; what is named the first time should be named the
second time. Right submissions should never be accused.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from autograder.authoring.mutate import all_changes
from autograder.authoring.trial import grade_variants
from autograder.content.discover import find_assignments
from autograder.content.variants import alternatives, module_files, mutants
from autograder.course.course import Course, find_course
from autograder.course.records import Assignment, Result, Verdict
from autograder.grading.misconceptions import BETWEEN

TARGET = Path(__file__).resolve().parents[1] / "docs" / "misconceptions.md"
HEAD = """# How well known mistakes are recognised

Written by `python -m benchmarks.misconceptions`; not edited by hand.

* **known**: known mistakes put into the solution and into every alternative that they fit into
  (its class may have other attributes, its module other helpers). **named**: alone, or beside one
  that gives the same values; **otherwise**: as something else only. Mistakes without values of
  their own (a loop where none may be, a forbidden function) are not named: the check that fails
  says it all.
* **new**: systematic mutants, which nobody has described; how many were **named**, and how many of
  the names were the same **again** when every random input was drawn anew.
* **accused**: right submissions of which a mistake was named.

[lectures.md](lectures.md) counts the known mistakes by the heading that they send students to.

| assignment | known | named | otherwise | not named | new | named | again | accused |
|---|---|---|---|---|---|---|---|---|
"""


@dataclass(slots=True)
class Tally:
    """The figures of one assignment."""

    counts: Counter[str] = field(default_factory=Counter)
    alike: set[str] = field(default_factory=set)
    silent: set[str] = field(default_factory=set)

    def row(self, name: str) -> str:
        keys = ("known", "named", "otherwise", "not named", "new", "new named", "again", "accused")
        return f"| {name} | " + " | ".join(str(self.counts[key]) for key in keys) + " |\n"


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=5)
    parser.add_argument("assignments", nargs="*")
    options = parser.parse_args()
    course = find_course(Path(__file__).parent)
    total, rows, notes = Tally(), "", ""
    for assignment in find_assignments(course, options.assignments):
        tally = measure(course, assignment, options.every)
        rows += tally.row(assignment.name)
        total.counts += tally.counts
        notes += _notes(assignment, tally)
        print(tally.row(assignment.name), end="", flush=True)
    TARGET.write_text(HEAD + rows + total.row("**all**") + notes, encoding="utf-8")


def measure(course: Course, assignment: Assignment, every: int) -> Tally:
    """Grade everything that one assignment brings with it."""
    tally = Tally()
    others = dict(alternatives(assignment))
    known = {
        f"{mutant.name} in {base}": (
            mutant.name,
            _with(assignment, files, mutant.module, mutant.source),
        )
        for mutant in mutants(assignment)
        for base, files in {"": module_files(assignment, assignment.solution), **others}.items()
    }
    results = grade_variants(course, assignment, {k: files for k, (_, files) in known.items()})
    seen: Counter[str] = Counter()
    for key, (name, _) in known.items():
        if _misfits(results[key], results[f"{name} in "]):
            continue
        found = _names(results[key])
        tally.counts["known"] += 1
        if any(name in one.split(BETWEEN) for one in found):
            tally.counts["named"] += 1
            seen[name] += 1
        else:
            tally.counts["otherwise" if found else "not named"] += 1
        tally.alike |= {one for one in found if BETWEEN in one}
    tally.silent = {mutant.name for mutant in mutants(assignment)} - seen.keys()
    right = grade_variants(course, assignment, others)
    tally.counts["accused"] = sum(bool(_names(result)) for result in right.values())
    _new(course, assignment, every, tally)
    return tally


def _new(course: Course, assignment: Assignment, every: int, tally: Tally) -> None:
    solution = module_files(assignment, assignment.solution)
    variants = {
        str(number): solution | {f"{change.module}.py": change.source}
        for number, change in enumerate(all_changes(assignment))
        if number % every == 0
    }
    first = grade_variants(course, assignment, variants)
    again = grade_variants(replace(course, seed=course.seed + 1), assignment, variants)
    for key in variants:
        names = _names(first[key])
        tally.counts["new"] += 1
        tally.counts["new named"] += bool(names)
        tally.counts["again"] += bool(names) and names == _names(again[key])


def _with(
    assignment: Assignment, files: Mapping[str, bytes], module: str, source: bytes
) -> dict[str, bytes]:
    """A right submission with a known mistake appended."""
    name = f"{module}.py"
    base = files.get(name, (assignment.solution / name).read_bytes())
    return {**files, name: base.rstrip() + b"\n\n\n" + source}


def _misfits(result: Result, alone: Result) -> bool:
    """Whether the mistake needs something of the solution that the alternative does not have.

    Then a check crashes that does not crash with the mistake in the solution.
    """
    return bool(_crashed(result) - _crashed(alone))


def _crashed(result: Result) -> set[str]:
    checks = (check for exercise in result.exercises for check in exercise.checks)
    return {check.id for check in checks if check.verdict is Verdict.CRASHED}


def _names(result: Result) -> set[str]:
    return {
        check.misconception
        for exercise in result.exercises
        for check in exercise.checks
        if check.misconception
    }


def _notes(assignment: Assignment, tally: Tally) -> str:
    alike = [", ".join(names.split(BETWEEN)) for names in sorted(tally.alike)]
    lines = [f"* cannot be told apart: {names}" for names in alike]
    if tally.silent:
        lines.append(f"* without values of their own: {', '.join(sorted(tally.silent))}")
    return f"\n## {assignment.name}\n\n" + "\n".join(lines) + "\n" if lines else ""


if __name__ == "__main__":
    main()
