"""A running sandbox for the tests of this folder, the strongest that the machine offers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from autograder.course.records import Limits
from autograder.sandbox.box import Box
from autograder.sandbox.choose import open_box

LIMITS = Limits(
    cpu_seconds=0.3,
    wall_seconds=2,
    submission_seconds=20,
    memory_mb=128,
    output_kb=4,
    scratch_mb=4,
    reply_mb=4,
)


@pytest.fixture(scope="package")
def box() -> Iterator[Box]:
    """One box with a scratch folder for files."""
    with open_box("auto", files=True, limits=LIMITS) as opened:
        yield opened
