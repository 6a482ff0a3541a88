"""A pytest plugin: `student` is the hand-in as a module of this very process."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.in_one_process import load


def pytest_addoption(parser: pytest.Parser) -> None:
    """Where the hand-in lies."""
    parser.addoption("--hand-in")


def pytest_configure(config: pytest.Config) -> None:
    """The suite's mark."""
    config.addinivalue_line("markers", "exercise: what the check belongs to")


@pytest.fixture(scope="session")
def student(request: pytest.FixtureRequest) -> object:
    """The hand-in."""
    return load(Path(request.config.getoption("--hand-in")))
