"""Set up a suite for one folder, when an instructor runs it as plain pytest."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.collect.submissions import read_files
from autograder.content.manifest import read_assignment
from autograder.course.course import find_course
from autograder.course.records import Submission
from autograder.errors import AutograderError
from autograder.grading.suite_state import Grading
from autograder.sandbox.choose import open_box_for


def start_grading(config: pytest.Config, folder: Path) -> Grading:
    """A grading of `folder` with the suite that pytest was pointed at.

    Raises
    ------
    pytest.UsageError
        With the reason, if the suite, the course or the sandbox is not right.
    """
    suites = [Path(argument.split("::")[0]).resolve() for argument in config.args]
    suite = suites[0] if suites else Path.cwd()
    suite = suite.parent if suite.is_file() else suite
    try:
        assignment = read_assignment(suite.parent, find_course(suite))
        wanted = config.getoption("--sandbox")
        box = open_box_for(assignment, wanted)
        grading = Grading(assignment, find_course(suite).seed, box)
        submission = Submission(student=folder.name, assignment=assignment.name, folder=folder)
        grading.open(read_files(submission))
    except AutograderError as error:
        raise pytest.UsageError(f"{error.message} {error.hint}".strip()) from None
    return grading
