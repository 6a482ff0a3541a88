"""Grade one submission on a machine of a cluster, in a grader process that stays warm."""

from __future__ import annotations

import atexit
import io
import json
import tarfile
import threading
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.batch.ledger import KEPT, said, same_versions
from autograder.batch.process import GraderProcess
from autograder.course.records import Submission
from autograder.errors import AutograderError, EngineError, IsolationError
from autograder.grading.versions import versions
from autograder.sandbox.tiers import Tier
from autograder.temporary import TemporaryFolder, temporary_folder

_START_SECONDS = 60.0
_LOCK = threading.Lock()
_COURSES: dict[str, Path] = {}  # by content
_IDLE: dict[str, list[GraderProcess]] = defaultdict(list)  # by what they were started with


def packed_course(files: Mapping[str, Path]) -> bytes:
    """A course's files as a tar archive with the same bytes every time."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, path in sorted(files.items()):
            content = path.read_bytes()
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return packed.getvalue()


def make_ready(course: bytes, sha256: str, config: dict[str, Any]) -> str:
    """Start a grader where this is called, if this machine may grade; -> its answer as JSON.

    Parameters and errors are those of `grade_remotely`.
    """
    try:
        key, config = _local_config(course, sha256, config)
        _keep_grader(key, _start_grader(config))
    except AutograderError as error:
        return _error_line(error)
    return "{}"


def grade_remotely(
    course: bytes,
    sha256: str,
    config: dict[str, Any],
    student: str,
    files: dict[str, bytes],
    seconds: float,
) -> str:
    """Grade one submission where this is called.

    Parameters
    ----------
    course : bytes
        What `packed_course` made.
    sha256 : str
        Its hash: a course is unpacked once on each machine.
    config : dict
        See `Ledger.config`; its folders are names inside the course. `versions` are those that
        this machine must have, `at_least` the weakest tier it may offer (None: any strong one).
    seconds : float
        How long the grader may take.

    Returns
    -------
    str
        The grader's answer as JSON, an error of the course or the sandbox included, or
        `{"died": ...}` with its last words.
    """
    try:
        key, settled = _local_config(course, sha256, config)
        with _LOCK:
            grader = _IDLE[key].pop() if _IDLE[key] else None
        grader = grader or _start_grader(settled)
        with temporary_folder("submission") as folder:
            for name, content in files.items():
                path = folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            assignment = Path(config["folder"]).name
            submission = Submission(student=student, assignment=assignment, folder=folder)
            answer = _grader_answer(grader, submission, seconds)
    except AutograderError as error:
        return _error_line(error)
    if "result" in answer:
        _keep_grader(key, grader)
    else:
        grader.end()
    return json.dumps(answer)


def _local_config(
    course: bytes, sha256: str, config: dict[str, Any]
) -> tuple[str, dict[str, Any]]:
    """The configuration with this machine's folders, and the key of graders that have it."""
    root = _unpacked_course(course, sha256)
    here = {"course": str(root), "folder": str(root / config["folder"]), "kept": str(root / KEPT)}
    settled = config | here
    return json.dumps(settled, sort_keys=True), settled


def _keep_grader(key: str, grader: GraderProcess) -> None:
    with _LOCK:
        _IDLE[key].append(grader)


def _error_line(error: AutograderError) -> str:
    line = {"error": type(error).__name__, "message": error.message, "hint": error.hint}
    return json.dumps(line)


def _grader_answer(
    grader: GraderProcess, submission: Submission, seconds: float
) -> dict[str, Any]:
    grader.hand_over(submission)
    return next(iter(_next_lines(grader, seconds)), None) or {"died": grader.last_words()}


def _next_lines(grader: GraderProcess, seconds: float) -> list[dict[str, Any]]:
    """What a grader says next; nothing if it has died, or has not said anything in that time."""
    timer = threading.Timer(seconds, grader.kill)
    timer.start()
    try:
        while True:
            lines = grader.lines()
            if lines is None:
                return []
            if lines:
                return lines
    finally:
        timer.cancel()


def _start_grader(config: dict[str, Any]) -> GraderProcess:
    """A grader that is ready, on a machine that may grade."""
    wanted = config["versions"]
    packages = tuple(config["packages"])
    same_versions(versions(formulas="sympy" in wanted, packages=packages), wanted)
    grader = GraderProcess(config)
    atexit.register(grader.end)
    lines = _next_lines(grader, _START_SECONDS)
    problem = next((said(line) for line in lines if "error" in line), None)
    if not lines:
        problem = EngineError(f"a grader did not start: {grader.last_words()}")
    if problem is None:
        problem = _too_weak(Tier(lines[0]["ready"]), config["at_least"])
    if problem is not None:
        grader.end()
        raise problem
    return grader


def _too_weak(tier: Tier, at_least: str | None) -> IsolationError | None:
    strongest_first = list(Tier)
    if at_least is None or strongest_first.index(tier) <= strongest_first.index(Tier(at_least)):
        return None
    return IsolationError(
        f"it offers the sandbox {tier} only, this machine {at_least}",
        "See what `autograder doctor` says there, or take the worker out; "
        "`--sandbox NAME` asks for the same everywhere.",
    )


def _unpacked_course(course: bytes, sha256: str) -> Path:
    with _LOCK:
        if sha256 not in _COURSES:
            made = TemporaryFolder("course")
            atexit.register(made.close)
            try:
                with tarfile.open(fileobj=io.BytesIO(course)) as archive:
                    archive.extractall(made.path, filter="data")
            except (OSError, tarfile.TarError) as error:
                raise EngineError(f"the course cannot be unpacked here: {error}") from None
            _COURSES[sha256] = made.path
    return _COURSES[sha256]
