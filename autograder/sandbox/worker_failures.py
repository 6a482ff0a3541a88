"""What can go wrong on the far side of the boundary, as exceptions that carry the facts."""

from __future__ import annotations

import re
import signal
from dataclasses import dataclass

from autograder.course.records import Verdict

# Control characters but tab and newline, marks that turn the direction of writing, surrogates.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def printable(text: str) -> str:
    """Text of a student's process without anything that a terminal or page would obey."""
    return _UNPRINTABLE.sub("\ufffd", text.replace("\r\n", "\n"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Raised:
    """An exception of the student's code, as the worker told it: a claim in bounded text.

    Attributes
    ----------
    frames : tuple of (file, line, function)
        Where it passed through the student's files, innermost last.
    """

    type_name: str
    message: str
    bases: tuple[str, ...]
    frames: tuple[tuple[str, int, str], ...]
    traceback: str


class StudentFailure(Exception):
    """The check cannot go on because of the student's code; `verdict` says in which way."""

    verdict = Verdict.FAILED


class MissingName(StudentFailure):
    """A module, function or attribute that should be there is not.

    Attributes
    ----------
    cells : tuple of (str, str) or None
        Where the module is a notebook: its cells that raised, and the kinds of exceptions.
    """

    def __init__(
        self, module: str, name: str = "", *, cells: tuple[tuple[str, str], ...] | None = None
    ) -> None:
        super().__init__(f"{module}.{name}" if name else module)
        self.module = module
        self.name = name
        self.cells = cells


class NotAFunction(MissingName):
    """An exercise's function has been overwritten by something that cannot be called."""


class NotData(StudentFailure):
    """The suite needs plain data where the student's code gave an object."""


class NotSized(NotData, TypeError):
    """An object of the student's has no length; Python asks before it makes a list of it."""


class NotAnObject(StudentFailure):
    """Calling the student's class gave something else than an object of it."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}(...) gives no object")
        self.name = name


class StudentRaised(StudentFailure):
    """The student's code raised an exception.

    Attributes
    ----------
    loading : str
        The module that was being imported, if one was.
    keywords : frozenset of str
        Names of the arguments that our call gave by name.
    """

    verdict = Verdict.CRASHED

    def __init__(
        self, raised: Raised, *, loading: str = "", keywords: frozenset[str] = frozenset()
    ) -> None:
        super().__init__(f"{raised.type_name}: {raised.message}")
        self.raised = raised
        self.loading = loading
        self.keywords = keywords
        if raised.type_name == "MemoryError":
            self.verdict = Verdict.MEMORY


# What a suite may tell apart by `except` or pytest.raises. None that the grader itself, Python or
# pytest acts upon (AssertionError, AttributeError, StopIteration, MemoryError ...) is among them.
_CATCHABLE = (
    ValueError,
    TypeError,
    ZeroDivisionError,
    OverflowError,
    FloatingPointError,
    ArithmeticError,
    KeyError,
    IndexError,
    LookupError,
    NameError,
    RuntimeError,
)
_KINDS: dict[str, type[StudentRaised]] = {
    kind.__name__: type(
        f"Student{kind.__name__}", (StudentRaised, kind), {"__str__": Exception.__str__}
    )
    for kind in _CATCHABLE
}


def student_raised(raised: Raised, *, keywords: frozenset[str] = frozenset()) -> StudentRaised:
    """The exception of a call, which is also of the kind that the student's code raised.

    A function that is not written yet is of no kind: NotImplementedError is a RuntimeError.
    """
    names = (raised.type_name, *raised.bases)
    kind = next((_KINDS[name] for name in names if name in _KINDS), StudentRaised)
    if "NotImplementedError" in names:
        kind = StudentRaised
    return kind(raised, keywords=keywords)


class WorkerDied(StudentFailure):
    """The worker had to be ended, or ended itself.

    Attributes
    ----------
    reason : str
        One of computing, waiting, budget, calls, memory, output, reply, scratch, exit, signal,
        protocol.
    number : int
        The exit status or signal, where there is one; of a reply that is too large its MiB; of
        calls of our functions how many there may be.
    """

    def __init__(self, reason: str, number: int = 0, detail: str = "") -> None:
        super().__init__(f"{reason} {detail}".strip())
        self.reason = reason
        self.number = number
        self.detail = detail
        self.verdict = {
            "computing": Verdict.TIMEOUT,
            "waiting": Verdict.TIMEOUT,
            "budget": Verdict.TIMEOUT,
            "calls": Verdict.TIMEOUT,
            "memory": Verdict.MEMORY,
            "output": Verdict.OUTPUT,
        }.get(reason, Verdict.CRASHED)

    @property
    def over_limit(self) -> bool:
        """Whether a limit was exceeded, so that the exercise's other checks are not waited for."""
        return self.verdict is not Verdict.CRASHED

    @property
    def was_killed(self) -> bool:
        """Whether it was SIGKILL, and not ours: a machine without memory, or the code itself."""
        return self.reason == "signal" and self.number == signal.SIGKILL


class TooMuch(StudentFailure):
    """What the student's code returned or handed over takes the grader itself too much.

    Attributes
    ----------
    verdict : Verdict
        TIMEOUT or MEMORY.
    """

    def __init__(self, verdict: Verdict = Verdict.TIMEOUT) -> None:
        super().__init__(f"{verdict} of the grader")
        self.verdict = verdict


def from_status(status: int, output: str) -> WorkerDied:
    """Why a worker is gone, from its wait status and what it wrote last."""
    if status & 0x7F:
        number = status & 0x7F
        if number in (signal.SIGXCPU,):
            return WorkerDied("computing", number)
        if number == signal.SIGABRT and "emory" in output[-2000:]:
            return WorkerDied("memory", number)
        return WorkerDied("signal", number)
    if status >> 8 and "Memory allocation" in output[-2000:]:
        return WorkerDied("memory", status >> 8)
    return WorkerDied("exit", status >> 8)
