"""The pytest plugin: fixtures `student`, `reference`, `rng`, the mark `exercise`, `--submission`.

It is inert unless `--submission DIR` is given or the batch runner drives it.
"""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import numpy as np

    from autograder.grading.suite_state import Grading

GRADING: pytest.StashKey[Grading] = pytest.StashKey()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options of a suite run on one folder."""
    group = parser.getgroup("autograder", "grading one submission with a hidden suite")
    group.addoption("--submission", metavar="DIR", help="folder of the submission to be graded")
    group.addoption(
        "--sandbox",
        default="auto",
        help="isolation: auto (default), namespaces, bubblewrap, confined or weak",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Declare the mark; start the sandbox when a submission is named."""
    config.addinivalue_line(
        "markers",
        "exercise(name, points, show=False): the exercise a check belongs to and what it is worth",
    )
    folder = config.getoption("--submission", default=None)
    if folder and GRADING not in config.stash:
        from autograder.grading.plain_pytest import start_grading

        config.stash[GRADING] = start_grading(config, Path(folder))


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the sandbox."""
    grading = config.stash.get(GRADING, None)
    if grading is not None:
        grading.close()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Turn what was collected into checks; errors of the suite end the run here."""
    grading = config.stash.get(GRADING, None)
    if grading is not None:
        grading.collect_checks(items)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Say a student's failure in a sentence instead of a traceback of ours."""
    report = yield
    grading = item.config.stash.get(GRADING, None)
    if grading is not None and call.excinfo is not None:
        words = grading.words(call.excinfo.value)
        if words is not None:
            report.longrepr = words
    return report


def _grading_of(request: pytest.FixtureRequest) -> Grading:
    grading = request.config.stash.get(GRADING, None)
    if grading is None:
        raise pytest.UsageError("a hidden suite needs a submission: add --submission DIR")
    return grading


@pytest.fixture
def student(request: pytest.FixtureRequest) -> Any:
    """The main module of the submission, spoken to in its sandbox."""
    return _grading_of(request).student(request.node)


@pytest.fixture
def reference(request: pytest.FixtureRequest) -> Any:
    """The solution's main module, in this process."""
    return _grading_of(request).reference


@pytest.fixture
def rng(request: pytest.FixtureRequest) -> np.random.Generator:
    """A Generator seeded from the check's name: the same numbers for everyone, every time."""
    return _grading_of(request).rng(request.node)
