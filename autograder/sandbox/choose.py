"""The strongest tier that this machine offers, found by trying it."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from autograder.course.packages import NONE, Packages, packages_for
from autograder.course.records import Assignment, Limits
from autograder.errors import AutograderError, IsolationError, UsageError
from autograder.sandbox.box import Box
from autograder.sandbox.runtime import SAMPLE, can_import, promised_modules
from autograder.sandbox.session import Session
from autograder.sandbox.student import Student
from autograder.sandbox.tiers import Tier
from autograder.sandbox.worker_failures import StudentFailure, WorkerDied
from autograder.temporary import temporary_folder

STRONG = (Tier.NAMESPACES, Tier.BUBBLEWRAP, Tier.CONFINED)

REMEDY = (
    "Grade on Linux 5.13 or newer (Landlock) in a session that may use seccomp, or install "
    "bubblewrap; `autograder doctor` shows what this machine offers. "
    "`--sandbox weak` grades without isolation: students' code can then read everything you can."
)
_PATIENT = Limits(cpu_seconds=20, wall_seconds=60, submission_seconds=300, memory_mb=512)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One thing that hostile code would try, and whether it got there."""

    name: str
    reached: bool


def open_box_for(assignment: Assignment, wanted: str) -> Box:
    """A running sandbox with what an assignment needs; raises what `open_box` does.

    Raises
    ------
    ContentError
        If one of its packages is not installed.
    """
    return open_box(
        wanted,
        files=assignment.needs_files,
        limits=assignment.limits,
        packages=packages_for(assignment),
    )


def open_box(wanted: str, *, files: bool, limits: Limits, packages: Packages = NONE) -> Box:
    """A running sandbox.

    Parameters
    ----------
    wanted : str
        `auto` for the strongest tier that passes its self-test, or a tier by name.
    files : bool
        Whether the exercises read or write files.
    packages : Packages
        What students may import beyond numpy.

    Raises
    ------
    IsolationError
        If none is strong enough to keep hidden tests and other hand-ins out of reach, and good
        enough for an honest submission to work in.
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
            return open_tier(tier, files=files, limits=limits, packages=packages)
        except IsolationError as error:
            reasons.append(error.message)
    raise IsolationError(
        "This machine cannot isolate students' code: " + "; ".join(reasons), REMEDY
    )


def open_tier(
    tier: Tier,
    *,
    files: bool,
    limits: Limits,
    packages: Packages = NONE,
    thorough: bool = False,
) -> Box:
    """A running sandbox of that tier, which has passed its self-test.

    Raises
    ------
    IsolationError
        If it does not start here, lets hostile code through, or keeps honest code from working.
    """
    try:
        box = Box(tier, files=files, limits=limits, packages=packages)
    except OSError as error:
        raise IsolationError(f"{tier}: {error}") from None
    reached = [attempt.name for attempt in self_test(box, thorough=thorough) if attempt.reached]
    if not reached or tier is Tier.WEAK:
        return box
    box.close()
    raise IsolationError(f"{tier}: the self-test could {', '.join(reached)}")


def self_test(box: Box, *, thorough: bool = False) -> list[Attempt]:
    """Try in workers of this very box what hostile code would try, and what honest code needs.

    Parameters
    ----------
    thorough : bool
        Import everything that students may import, instead of looking whether it is there.
    """
    try:
        with _probing_student(box, Limits(memory_mb=128, submission_seconds=10)) as student:
            with _bait() as bait:
                attempts = list(_escape_attempts(student, bait))
            attempts += _honest_attempts(student, box)
        if thorough:
            with _probing_student(box, _PATIENT) as student:
                attempts.append(_all_imports(student))
    except (StudentFailure, AutograderError, OSError) as error:
        return [Attempt(f"not be tested ({error})", True)]
    return attempts


@contextmanager
def _probing_student(box: Box, limits: Limits) -> Iterator[Student]:
    source = Path(__file__).with_name("escape_probes.py").read_bytes()
    session = Session(box, {"attempts": source}, {}, limits)
    try:
        yield Student(session, "attempts")
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


def _escape_attempts(student: Student, bait: _Bait) -> Iterator[Attempt]:
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


def _honest_attempts(student: Student, box: Box) -> Iterator[Attempt]:
    yield Attempt("not compute", student.compute() != 8.0)
    wanted = [*SAMPLE, *box.packages.modules]
    yield _import_attempt(
        [*student.not_found(list(promised_modules())), *student.not_imported(wanted)]
    )
    if box.files:
        yield Attempt("not keep a file", student.keep_file("kept") is not True)
        yield Attempt("not save and load arrays", student.save_and_load() is not True)
        yield Attempt("exceed its scratch folder", _survives_filling(student, box))


def _survives_filling(student: Student, box: Box) -> bool:
    try:
        return student.exceed_scratch(box.limits.scratch_mb) is not False
    except WorkerDied:
        return False


def _all_imports(student: Student) -> Attempt:
    failed = [(name, said) for name in promised_modules() for said in student.not_imported([name])]
    return _import_attempt([said for name, said in failed if can_import(name)])


def _import_attempt(names: list[str]) -> Attempt:
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return Attempt(f"not import {', '.join(names[:3])}{more}", bool(names))
