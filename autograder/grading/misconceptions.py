"""Name the known mistake whose values a submission returns."""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from autograder.content.variants import Mutant, module_files, mutants, with_mutant
from autograder.course.codec import parse
from autograder.course.records import Verdict
from autograder.grading.run_checks import Ran, run_checks
from autograder.grading.suite_state import Grading
from autograder.grading.value_digest import (
    Fingerprint,
    agree,
    evidence,
    fingerprint,
    from_json,
    to_json,
)

ENOUGH = 1.0  # evidence: one fractional number, or five whole ones
LITTLE = 0.2  # where the submission is right in everything that the mutant is right in

BETWEEN = "|"

Prints = dict[int, Fingerprint]  # by the number of a check


class Misconceptions:
    """The course's known mistakes, each run through the suite when its symptoms are first seen.

    Every check draws the same random numbers for everyone. So a submission with a known mistake
    returns, call by call, what the mutant returns; and that is how it is recognised.

    Parameters
    ----------
    grading : Grading
    kept : Path or None
        Folder for what the mutants return, of this suite with these versions only; it may be
        deleted at any time.
    """

    def __init__(self, grading: Grading, kept: Path | None = None) -> None:
        self._grading = grading
        self._kept = kept
        self._mutants = list(mutants(grading.assignment))
        self._known: dict[tuple[str, str], Prints] = {}

    def names(self, runs: Sequence[Ran]) -> dict[int, str]:
        """The mistake behind each check that fails, where it is known.

        A mistake is named only if the submission fails every check of the exercise that the
        mutant fails, with the mutant's values, and these values differ from the reference's. Of
        several the one that explains most checks is named; several that cannot be told apart
        stand with a bar between them.

        Parameters
        ----------
        runs : sequence of Ran
            All checks of the suite, in its order.
        """
        self._grading.watch.phase = "mutants"
        failed: dict[str, dict[int, Any]] = defaultdict(dict)
        symptoms = set()
        for check, (number, ran) in zip(self._grading.checks, enumerate(runs), strict=True):
            if ran.outcome.verdict is not Verdict.PASSED or ran.outcome.carried:
                symptoms.add(check.function)
            if ran.outcome.verdict not in (Verdict.PASSED, Verdict.SKIPPED):
                failed[check.exercise][number] = ran.trace
        return {
            number: name
            for exercise, traces in failed.items()
            for number, name in self._mistakes_in_exercise(exercise, traces, symptoms).items()
        }

    def _mistakes_in_exercise(
        self, exercise: str, traces: Mapping[int, Any], symptoms: set[str]
    ) -> dict[int, str]:
        if all(what == "raised" for trace in traces.values() for what, _ in trace):
            return {}  # no value that could be compared
        assignment = self._grading.assignment
        seen = {number: fingerprint(trace, exercise) for number, trace in traces.items()}
        found = {}
        for mutant in self._mutants_of(exercise):
            if symptoms.issuperset(mutant.caught_by):
                files = with_mutant(assignment, mutant)
                prints = self._mutant_prints(exercise, mutant.name, files)
                right = self._mutant_prints(
                    exercise, "", module_files(assignment, assignment.solution)
                )
                if explains(prints, seen, right):
                    found[mutant.name] = prints
        names = {}
        for number in seen:
            sizes = {name: len(prints) for name, prints in found.items() if number in prints}
            most = max(sizes.values(), default=0)
            names[number] = BETWEEN.join(sorted(n for n, size in sizes.items() if size == most))
        return {number: name for number, name in names.items() if name}

    def _mutant_prints(self, exercise: str, name: str, files: Mapping[str, bytes]) -> Prints:
        """What a mutant returns in the checks that it fails; without a name, the reference in all.

        Made when it is first asked for: a mutant whose checks nobody fails is never run.
        """
        if (exercise, name) not in self._known:
            found = self._read_prints(exercise, name)
            if found is None:
                found = self._run_exercise(exercise, files, failing=bool(name))
                self._write_prints(exercise, name, found)
            self._known[exercise, name] = found
        return self._known[exercise, name]

    def _read_prints(self, exercise: str, name: str) -> Prints | None:
        if self._kept is None:
            return None
        try:
            document = parse((self._kept / f"{exercise}.{name}.json").read_bytes())
        except (OSError, ValueError):
            return None
        return {int(number): from_json(entry) for number, entry in document.items()}

    def _write_prints(self, exercise: str, name: str, found: Prints) -> None:
        if self._kept is None or not self._grading.unchanged():
            return
        document = {number: to_json(entry) for number, entry in found.items()}
        with suppress(OSError):  # a full disk: it is made again the next time
            self._kept.mkdir(parents=True, exist_ok=True)
            beside = self._kept / f".{exercise}.{name}.{os.getpid()}"
            beside.write_text(json.dumps(document), encoding="utf-8")
            beside.replace(self._kept / f"{exercise}.{name}.json")

    def _mutants_of(self, exercise: str) -> list[Mutant]:
        """Those that one of the exercise's checks catches, wherever the mistake is made."""
        functions = {c.function for c in self._grading.checks if c.exercise == exercise}
        return [mutant for mutant in self._mutants if functions & {*mutant.caught_by}]

    def _run_exercise(self, exercise: str, files: Mapping[str, bytes], *, failing: bool) -> Prints:
        """What the exercise's checks see of these files; of the failing ones only, if so asked."""
        checks = self._grading.checks
        numbers = [number for number, check in enumerate(checks) if check.exercise == exercise]
        self._grading.open(files)
        return {
            number: fingerprint(ran.trace, exercise)
            for number, ran in zip(numbers, run_checks(self._grading, numbers), strict=True)
            if not (failing and ran.outcome.verdict is Verdict.PASSED)
        }


def explains(mutant: Prints, seen: Prints, right: Prints) -> bool:
    """Whether every symptom of the mutant is there, and one of them cannot be chance."""
    if not mutant or not all(
        number in seen and agree(seen[number], prints, right[number])
        for number, prints in mutant.items()
    ):
        return False
    enough = LITTLE if mutant.keys() == seen.keys() else ENOUGH
    return any(evidence(prints, right[number]) >= enough for number, prints in mutant.items())
