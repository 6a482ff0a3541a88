"""Our own tests are measured by small changes of the engine; what is said of these is true today."""

from __future__ import annotations

from autograder.content.equivalents import read_equivalents
from benchmarks.own_tests import (
    MODULES,
    REASONS,
    REPOSITORY,
    _files_about,
    _is_in_a_body,
    _tests_for,
    mutants,
)


def test_every_reason_is_about_a_change_that_can_be_made():
    """A line that has been changed since needs another look."""
    reasons = read_equivalents(REASONS)
    modules = sorted({module for module, *_ in reasons})
    assert {*modules} <= {*MODULES}
    known = {mutant.change.key for mutant in mutants(modules)}
    assert [key for key in reasons if key not in known] == []
    assert all(reason.endswith(".") for reason in reasons.values())


def test_the_modules_are_there():
    """All that decide points or guard the border, by their names."""
    assert all((REPOSITORY / "autograder" / f"{module}.py").is_file() for module in MODULES)


def test_tests_about_a_module_are_those_that_import_it():
    """By its name or something of it; what merely names it is not."""
    lockdown = next(iter(mutants(["worker/lockdown"])))
    assert _files_about(lockdown) == ["tests/worker/test_lockdown.py"]
    filter_ = next(iter(mutants(["worker/syscalls"])))
    assert _files_about(filter_) == ["tests/worker/test_seccomp.py"]


def test_a_line_that_a_call_executes_is_of_its_tests_and_a_default_is_of_all():
    """A default is set where the module is loaded, in whatever test that is.

    A test that only looks at it executes no line of the module, so that its file is asked, too.
    """
    of_policy = list(mutants(["course/policy"]))
    default = next(m for m in of_policy if m.change.before == "max_bonus: float = 0.0,")
    inside = next(m for m in of_policy if m.change.before.startswith("kept = "))
    path = default.path.as_posix()
    lines = {path: {default.change.line: ["b"], inside.change.line: ["a"]}}
    assert not _is_in_a_body(default)
    assert _tests_for(default, lines)[-2:] == ["a", "b"]
    assert "tests/course/test_policy.py" in _tests_for(default, lines)[:-2]
    executing = {path: {inside.change.line: ["tests/course/test_policy.py::test_x", "b"]}}
    assert _tests_for(default, executing)[-1] == "b"
    assert "tests/course/test_policy.py::test_x" not in _tests_for(default, executing)
    assert _tests_for(inside, lines) == ["a"]
    about = "tests/course/test_policy.py::test_x"
    assert _tests_for(inside, {path: {inside.change.line: ["a", about]}}) == [about, "a"]
