"""What a suite's run knows: the assignment, its checks, and the submission being graded."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, cached_property, partial
from typing import Any

import numpy as np
import pytest

from autograder.content.stub_files import package_files
from autograder.content.variants import module_files, solution_classes, solution_variables
from autograder.course.records import Assignment, Exercise, Limits, module_file, module_name
from autograder.errors import EngineError
from autograder.grading.assertions import CheckFailed
from autograder.grading.checks import Check, read_checks
from autograder.grading.explain import explain
from autograder.grading.graded_files import HandedIn, choose_files
from autograder.grading.reference import Reference
from autograder.grading.reference_calls import lendable_functions, stand_in
from autograder.grading.suspicious import attempts
from autograder.grading.watch import Watch
from autograder.sandbox.allowance import UNCOUNTED, Allowance
from autograder.sandbox.box import Box
from autograder.sandbox.session import Session
from autograder.sandbox.student import Student
from autograder.sandbox.worker_failures import StudentFailure

_FIXTURES = frozenset({"student", "reference", "rng"})
_Call = tuple[list[str], dict[str, Any]]


class Grading:
    """One suite in this process, and one submission at a time.

    Parameters
    ----------
    assignment : Assignment
    course_seed : int
        Every check's random numbers derive from it.
    box : Box, or callable that opens one
        Where submissions run.
    until_failure : bool
        Leave a submission at its first failing check; what follows counts as skipped.

    Attributes
    ----------
    facts : dict
        What the machine did for the last submission: for run.json, not for result.json.
    watch : Watch
        What is being done, and what this process may spend on it.
    unchanged : callable
        Says whether the suite on disk is still the one that results are stored under.
    """

    def __init__(
        self,
        assignment: Assignment,
        course_seed: int,
        box: Box | Callable[[], Box],
        *,
        until_failure: bool = False,
    ) -> None:
        self.assignment = assignment
        self.watch = Watch(assignment.limits.grader_seconds)
        self.watch.spent = lambda: self.spent
        self._box = box
        self.until_failure = until_failure
        helpers = {name: assignment.folder / module_file(name) for name in assignment.helpers}
        self.reference = Reference(assignment.solution, assignment.modules[0], helpers)
        self.items: list[pytest.Item] = []
        self.checks: list[Check] = []
        self.session: Session | None = None
        self.facts: dict[str, Any] = {}
        self.unchanged: Callable[[], bool] = lambda: True
        self._spent = 0.0
        self._course_seed = course_seed
        self._files: Mapping[str, bytes] = {}
        self._handed_in = HandedIn(sources={})
        graded = [exercise.name for exercise in assignment.exercises if not exercise.manual]
        functions = frozenset(name.partition(".")[0] for name in graded)
        self._functions = functions - solution_variables(assignment)
        self._classes = solution_classes(assignment)
        self._exercise_names = frozenset(graded)
        self._by_item: dict[str, Check] = {}
        self._called: dict[str, _Call | None] = {}

    @cached_property
    def box(self) -> Box:
        """The sandbox, opened when it is first needed."""
        return self._box if isinstance(self._box, Box) else self._box()

    def collect_checks(self, items: Sequence[pytest.Item]) -> None:
        """Read the suite's checks (ContentError if the suite is wrong)."""
        self.items = list(items)
        self.checks = read_checks(items, self.assignment, self._course_seed)
        self._by_item = {item.nodeid: c for item, c in zip(items, self.checks, strict=True)}
        self._called = {item.nodeid: _direct_call(item) for item in items}

    @property
    def spent(self) -> float:
        """Seconds that the calls of submissions have used so far, of their time."""
        return self._spent + (0.0 if self.session is None else self.session.spent)

    def open(self, files: Mapping[str, bytes], instead: Iterable[Exercise] = ()) -> Session:
        """Begin a submission, with the reference in the place of some of its exercises."""
        self.close_session()
        self.facts = {}  # whatever goes wrong now, the last one's output is not this one's
        limits = self.assignment.limits
        limits = replace(limits, submission_seconds=self.watch.left(limits.submission_seconds))
        self.session = self._begin_session(self.handed_in(files), instead, limits)
        return self.session

    @contextmanager
    def trial(
        self,
        handed_in: HandedIn,
        instead: Iterable[Exercise] = (),
        limits: Limits | None = None,
        allowance: Allowance = UNCOUNTED,
    ) -> Iterator[Session]:
        """A session in the submission's place, of which nothing is told afterwards.

        Parameters
        ----------
        allowance : Allowance
        """
        self.close_session()
        facts, limits = self.facts, limits or self.assignment.limits
        session = self.session = self._begin_session(handed_in, instead, limits, allowance)
        try:
            yield session
        finally:
            session.close()
            self._spent += session.spent
            self.session, self.facts = None, facts

    def _begin_session(
        self,
        handed_in: HandedIn,
        instead: Iterable[Exercise],
        limits: Limits,
        allowance: Allowance = UNCOUNTED,
    ) -> Session:
        stand_ins: dict[str, dict[str, Callable[..., Any]]] = {}
        for exercise in instead:
            theirs = partial(self._student_module, exercise.module)
            right = self.reference.module(exercise.module)
            lent = lendable_functions(self.assignment, exercise.module)
            function = stand_in(exercise, right, theirs, lent)
            stand_ins.setdefault(exercise.module, {})[exercise.name] = function
        return self._make_session(
            handed_in.sources,
            limits,
            stand_ins=stand_ins,
            notebook=handed_in.notebook,
            allowance=allowance,
        )

    def _make_session(self, sources: Mapping[str, bytes], limits: Limits, **more: Any) -> Session:
        folder = self.assignment.folder
        data = {name: (folder / name).read_bytes() for name in self.assignment.data}
        inits = {module_name(n): text for n, text in package_files(self.assignment).items()}
        sources = {**inits, **sources, **self.assignment.helper_files()}
        return Session(self.box, sources, data, limits, exercises=self._exercise_names, **more)

    @contextmanager
    def solution_instead(self) -> Iterator[None]:
        """The solution where the submission was: in a worker of its own, which meets no other."""
        theirs = self.session
        if theirs is not None:
            theirs.close()
        self.session = self._make_session(self.solution().sources, self.assignment.limits)
        try:
            yield
        finally:
            self.session.close()
            self.session = theirs

    def solution(self) -> HandedIn:
        """The solution as if it had been handed in."""
        files = module_files(self.assignment, self.assignment.solution)
        return HandedIn(sources={module_name(name): text for name, text in files.items()})

    @contextmanager
    def fresh_inputs(self) -> Iterator[None]:
        """Every check draws other random numbers."""
        before = self._by_item
        self._by_item = {
            item: replace(check, seed=_separate_seed(check.seed)) for item, check in before.items()
        }
        try:
            yield
        finally:
            self._by_item = before

    def handed_in(self, files: Mapping[str, bytes]) -> HandedIn:
        """What of the files is graded; the same files are looked at once."""
        if self._files is not files:
            self._files, self._handed_in = files, choose_files(files, self.assignment)
        return self._handed_in

    def _student_module(self, name: str) -> Student:
        if self.session is None:
            raise EngineError("no submission is being graded")
        return Student(self.session, name, self._functions, self._classes)

    def close_session(self) -> None:
        """End the submission's worker."""
        session, self.session = self.session, None
        if session is None:
            return
        session.close()
        self._spent += session.spent
        self.facts = {
            "sandbox": str(self.box.tier),
            "workers": session.workers,
            "cpu_seconds": round(session.cpu_seconds, 3),
            "output": session.output,
            "attempts": attempts(self._readable_sources(session), session.deaths),
        }
        if self.watch.ended:
            self.facts["overruns"] = self.watch.ended

    def _readable_sources(self, session: Session) -> dict[str, bytes]:
        """What a student wrote; a notebook's cells one by one, not the modules they stand for."""
        modules = session.notebook.modules if session.notebook else ()
        given = {*modules, *self.assignment.helpers}
        return {name: text for name, text in session.sources.items() if name not in given}

    def close(self) -> None:
        """End the sandbox."""
        self.close_session()
        if "box" in vars(self) or isinstance(self._box, Box):
            self.box.close()

    def check(self, item: pytest.Item) -> Check:
        """The check of a collected item."""
        return self._by_item[item.nodeid]

    def student(self, item: pytest.Item) -> Student:
        """The submission's main module, random numbers reset for this check."""
        if self.session is None:
            raise EngineError("no submission is being graded")
        self.session.begin_check(_separate_seed(self.check(item).seed))
        return self._student_module(self.assignment.modules[0])

    def rng(self, item: pytest.Item) -> np.random.Generator:
        """The check's own random numbers for its inputs."""
        return np.random.default_rng([self.check(item).seed, 1])

    def arguments(self, item: pytest.Item) -> dict[str, Any] | None:
        """What a check is called with; None where it needs fixtures that only pytest can make."""
        call = self._called[item.nodeid]
        if call is None:
            return None
        ours, values = call
        return values | {name: self._fixture_value(name, item) for name in ours}

    def _fixture_value(self, name: str, item: pytest.Item) -> Any:
        if name == "student":
            return self.student(item)
        return self.reference if name == "reference" else self.rng(item)

    def words(self, error: BaseException) -> str | None:
        """A failure of the student's in words for the terminal; None for anything else."""
        if isinstance(error, CheckFailed):
            return str(error)
        if isinstance(error, StudentFailure) and self.session is not None:
            limits, packages = self.assignment.limits, self.assignment.packages
            said, detail = explain(error, limits, self.session.sources, packages)
            return "\n".join(filter(None, [said["en"], said["de"], detail.en if detail else ""]))
        return None


def _direct_call(item: pytest.Item) -> _Call | None:
    """Which fixtures of ours a check asks for, and its parameters; None if it asks for others."""
    if not isinstance(item, pytest.Function) or item.cls is not None:
        return None
    call = getattr(item, "callspec", None)
    values: dict[str, Any] = {} if call is None else dict(call.params)
    names = item._fixtureinfo.initialnames  # not what our own fixtures ask for
    if not _FIXTURES | values.keys() >= set(names):
        return None
    return [name for name in names if name in _FIXTURES], values


@cache
def _separate_seed(seed: int) -> int:
    """A seed that can be told to the student's process: it does not lead back to that of `rng`."""
    return int.from_bytes(hashlib.sha256(b"%d" % seed).digest()[:8], "little")
