"""The strongest tier that this machine offers, found by trying it."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import IsolationError, UsageError
from autograder.model import Limits
from autograder.sandbox.box import Box
from autograder.sandbox.deaths import StudentFailure
from autograder.sandbox.session import Session
from autograder.sandbox.student import Student
from autograder.sandbox.tiers import Tier
from autograder.temporary import temporary_folder

STRONG = (Tier.NAMESPACES, Tier.BUBBLEWRAP, Tier.CONFINED)

REMEDY = (
    "Grade on Linux 5.13 or newer (Landlock) in a session that may use seccomp, or install "
    "bubblewrap; `autograder doctor` shows what this machine offers. "
    "`--sandbox weak` grades without isolation: students' code can then read everything you can."
)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One thing that hostile code would try, and whether it got there."""

    name: str
    reached: bool


def open_box(wanted: str, *, files: bool, limits: Limits) -> Box:
    """A running sandbox.

    Parameters
    ----------
    wanted : str
        `auto` for the strongest tier that passes its self-test, or a tier by name.
    files : bool
        Whether the exercises read or write files.

    Raises
    ------
    IsolationError
        If none is strong enough to keep hidden tests and other hand-ins out of reach.
    UsageError
        If there is no tier of that name.
    """
    if wanted != "auto" and wanted not in list(Tier):
        raise UsageError(
            f"there is no sandbox {wanted!r}", f"Choose from: auto, {', '.join(Tier)}."
        )
    reasons = []
    for tier in STRONG if wanted == "auto" else (Tier(wanted),):
        try:
            box = Box(tier, files=files, limits=limits)
        except IsolationError as error:
            reasons.append(error.message)
            continue
        reached = [attempt.name for attempt in self_test(box) if attempt.reached]
        if not reached or tier is Tier.WEAK:
            return box
        box.close()
        reasons.append(f"{tier}: the self-test could {', '.join(reached)}")
    raise IsolationError(
        "This machine cannot isolate students' code: " + "; ".join(reasons), REMEDY
    )


def self_test(box: Box) -> list[Attempt]:
    """Try in a worker of this very box what hostile code would try."""
    source = Path(__file__).with_name("attempts.py").read_bytes()
    limits = Limits(memory_mb=128, submission_seconds=10)
    session = Session(box, {"attempts": source}, {}, limits)
    student = Student(session, "attempts")
    try:
        with _bait() as bait:
            return list(_attempts(student, bait, files=box.files))
    except StudentFailure as error:
        return [Attempt(f"not be tested ({error})", True)]
    finally:
        session.close()


@dataclass(frozen=True, slots=True)
class _Bait:
    folder: Path
    port: int
    name: str


@contextmanager
def _bait() -> Iterator[_Bait]:
    """Something to reach for: a secret file, two listening sockets, this process."""
    with ExitStack() as stack:
        folder = stack.enter_context(temporary_folder("bait"))
        folder.chmod(0o777)
        secret = folder / "secret"
        secret.write_text("secret")
        secret.chmod(0o666)
        tcp = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        name = f"autograder-bait-{os.getpid()}"
        unix = stack.enter_context(socket.socket(socket.AF_UNIX))
        unix.bind(f"\0{name}")
        unix.listen()
        yield _Bait(folder, tcp.getsockname()[1], name)


def _attempts(student: Student, bait: _Bait, *, files: bool) -> Iterator[Attempt]:
    secret = str(bait.folder / "secret")
    yield Attempt("read a file outside", student.read_file(secret) is not False)
    yield Attempt("list a folder outside", student.list_folder(str(bait.folder)) is not False)
    yield Attempt("write a file outside", student.write_file(f"{bait.folder}/new") is not False)
    yield Attempt("connect to a port", student.connect(bait.port) is not False)
    yield Attempt("connect to a socket", student.connect_abstract(bait.name) is not False)
    yield Attempt("start a process", student.start_process() is not False)
    yield Attempt("run a program", student.run_program() is not False)
    yield Attempt("signal the grader", student.signal_process(os.getpid()) is not False)
    yield Attempt("see the environment", student.see_environment() is not False)
    seen = student.see_descriptors()
    yield Attempt("see descriptors", not (isinstance(seen, list) and set(seen) <= set(range(5))))
    yield Attempt("exceed its memory", student.take_memory(256) is not False)
    yield Attempt("not compute", student.compute() != 8.0)
    if files:
        yield Attempt("not keep a file", student.keep_file("kept") is not True)
