"""One grader: a process that reads submissions from stdin and writes results, as JSON lines.

Forked for the batch (`batch/fork_server.py`). Lines out: `{"ready": tier}`,
then `{"result": ..., "run": ...}` per submission, or `{"error": kind, "message": ...}`.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import os
import resource
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

from autograder.batch.suite import LoadedSuite
from autograder.batch.supervisor import supervised_lines
from autograder.content.manifest import read_assignment
from autograder.course.course import find_course
from autograder.course.records import Submission
from autograder.errors import AutograderError
from autograder.gradebook.result_json import to_document
from autograder.grading.suite_runner import (
    Diagnose,
    Graded,
    grade_all,
)
from autograder.grading.suite_state import Grading
from autograder.grading.versions import versions_for
from autograder.sandbox.box import Box
from autograder.sandbox.choose import open_box_for

_MEMORY = 4 << 30  # bytes; functions of ours that students call back may be given anything


def main(config: dict[str, Any]) -> int:
    """Grade until stdin ends; see `Ledger.config`."""
    # What the suite prints must not mix with the results.
    lines = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    _bound_memory()
    _pin_to_cpu(config["cpu"])
    try:
        _serve(config, lines)
    except AutograderError as error:
        _write_line(
            lines, {"error": type(error).__name__, "message": error.message, "hint": error.hint}
        )
        return error.exit_code
    return 0


def _serve(config: dict[str, Any], lines: TextIO) -> None:
    course = find_course(Path(config["course"]), Path(config["course"]))
    assignment = read_assignment(Path(config["folder"]), course)

    def new_box() -> Box:
        return open_box_for(assignment, config["sandbox"])

    def ready(tier: str) -> None:
        _write_line(lines, {"ready": tier})

    grading = Grading(assignment, config["seed"], new_box, until_failure=config["until_failure"])

    loaded = LoadedSuite(assignment, config["seed"], config["suite_sha256"])
    grading.unchanged = loaded.holds

    def emit(graded: Graded) -> None:
        loaded.demand()
        _write_line(lines, {"result": to_document(graded.result), "run": graded.run})

    try:
        suite = config["suite_sha256"]
        found = versions_for(assignment)
        look = _search() if config["diagnosis"] else None
        _compile_anew(formulas=config["formulas"])
        kept = _kept_values_folder(config["kept"], suite, found) if config["kept"] else None
        read = supervised_lines(iter(sys.stdin), grading.watch, lambda: grading.box, ready)
        grade_all(grading, _read_submissions(read, assignment.name), emit, suite, kept, look)
    finally:
        grading.close()


def _search() -> Diagnose:
    """What looks for mistakes: loaded only where one is asked for."""
    from autograder.diagnosis.search import diagnoses

    return diagnoses


def _compile_anew(*, formulas: bool) -> None:
    """From now on load sources only: a cache knows them by size and second, as an edit may keep.

    What is large is loaded before, from its cache.
    """
    if formulas:
        importlib.import_module("autograder.grading.formulas")
    sys.pycache_prefix = "/dev/null/none"
    sys.dont_write_bytecode = True


def _kept_values_folder(folder: str, suite_sha256: str, found: Mapping[str, str]) -> Path:
    """Where the graders of one suite, with the same versions, keep what its mutants return."""
    key = hashlib.sha256(f"{suite_sha256} {dict(found)}".encode()).hexdigest()
    return Path(folder, key[:24])


def _read_submissions(lines: Iterator[str], assignment: str) -> Iterator[Submission]:
    for line in lines:
        student, folder = json.loads(line)
        yield Submission(student=student, assignment=assignment, folder=Path(folder))


def _write_line(lines: TextIO, message: dict[str, Any]) -> None:
    lines.write(json.dumps(message) + "\n")


def _bound_memory() -> None:
    """Let an array that is far too large be a MemoryError instead of the machine's end."""
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    bound = _MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (bound, hard))


def _pin_to_cpu(cpu: int | None) -> None:
    """Keep this process and its sandbox on one core: a call is two switches, not two wake-ups."""
    if cpu is not None:
        with suppress(OSError):
            os.sched_setaffinity(0, {cpu})
