"""Grade one submission on a machine of a cluster, in a grader process that stays warm."""

from __future__ import annotations

import atexit
import io
import json
import shutil
import tarfile
import tempfile
import threading
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.batch.ledger import KEPT
from autograder.batch.process import GraderProcess
from autograder.errors import AutograderError, EngineError
from autograder.model import Submission

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
        See `Ledger.config`; its folders are names inside the course.
    seconds : float
        How long the grader may take.

    Returns
    -------
    str
        The grader's answer as JSON, an error of the course or the sandbox included, or
        `{"died": ...}` with its last words.
    """
    assignment = Path(config["folder"]).name
    try:
        root = _unpacked(course, sha256)
        config = config | {
            "course": str(root),
            "folder": str(root / config["folder"]),
            "kept": str(root / KEPT),
        }
        key = json.dumps(config, sort_keys=True)
        with _LOCK:
            grader = _IDLE[key].pop() if _IDLE[key] else None
        grader = grader or _started(config)
        with tempfile.TemporaryDirectory(prefix="autograder-") as folder:
            for name, content in files.items():
                path = Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            submission = Submission(student=student, assignment=assignment, folder=Path(folder))
            answer = _answer(grader, submission, seconds)
    except AutograderError as error:
        return json.dumps(
            {"error": type(error).__name__, "message": error.message, "hint": error.hint}
        )
    if "result" in answer:
        with _LOCK:
            _IDLE[key].append(grader)
    else:
        grader.end()
    return json.dumps(answer)


def _answer(grader: GraderProcess, submission: Submission, seconds: float) -> dict[str, Any]:
    timer = threading.Timer(seconds, grader.kill)
    timer.start()
    try:
        grader.hand(submission)
        while True:
            lines = grader.lines()
            if lines is None:
                return {"died": grader.last_words()}
            for line in lines:
                if "ready" not in line:
                    return line
    finally:
        timer.cancel()


def _started(config: dict[str, Any]) -> GraderProcess:
    grader = GraderProcess(config)
    atexit.register(grader.end)
    return grader


def _unpacked(course: bytes, sha256: str) -> Path:
    with _LOCK:
        if sha256 not in _COURSES:
            folder = Path(tempfile.mkdtemp(prefix="autograder-course-"))
            atexit.register(shutil.rmtree, folder, ignore_errors=True)
            try:
                with tarfile.open(fileobj=io.BytesIO(course)) as archive:
                    archive.extractall(folder, filter="data")
            except (OSError, tarfile.TarError) as error:
                raise EngineError(f"the course cannot be unpacked in {folder}: {error}") from None
            _COURSES[sha256] = folder
    return _COURSES[sha256]
