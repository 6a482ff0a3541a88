"""Marks the tests that start processes, in one table, and refuses processes to all others."""

from __future__ import annotations

import multiprocessing.util
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

TESTS = Path(__file__).parent
# Folders, modules and tests (`module.py::test_name`) below tests/ that start processes. The list
# is never too short: a test that is not on it and starts one fails, in every run.
FORKS = (
    "arrival/test_levels.py",
    "arrival/test_owners.py::test_it_has_a_name",
    "arrival/test_watch.py",
    "authoring/",
    "batch/",
    "cli/",
    "collect/test_git.py",
    "collect/test_newest_counts.py::test_a_killed_process_leaves_whole_hand_ins",
    "collect/test_newest_counts.py::test_two_runs_at_once_do_not_meet",
    "courses/",
    "content/test_docstring_tests.py::test_examples_become_tests_that_tell_right_from_wrong",
    "content/test_nbgrader_accepts.py",
    "content/test_notebook.py",
    "diagnosis/test_likeness.py",
    "diagnosis/test_regrading.py",
    "diagnosis/test_same_bytes.py",
    "diagnosis/test_search.py",
    "field/test_field.py",
    "gradebook/test_kill.py",
    "grading/test_behaviour.py",
    "grading/test_blame.py",
    "grading/test_causes.py::test_a_failed_check_has_its_cause",
    "grading/test_causes.py::test_a_limit_is_a_cause_too",
    "grading/test_causes.py::test_a_passed_check_has_none",
    "grading/test_follow_through.py",
    "grading/test_formula_results.py",
    "grading/test_helpers.py",
    "grading/test_misconceptions.py",
    "grading/test_no_sympy.py",
    "grading/test_notebooks.py",
    "grading/test_odd_submissions.py",
    "grading/test_round_trip.py::test_a_notebook_earns_what_its_modules_earn",
    "grading/test_round_trip.py::test_the_result_says_which_questions_were_not_answered",
    "grading/test_stand_ins.py",
    "grading/test_suspicious.py::test_what_happens_in_the_sandbox",
    "grading/test_trust.py::test_a_bug_of_ours_costs_one_submission",
    "grading/test_trust.py::test_a_fault_of_the_sandbox_costs_one_submission",
    "grading/test_trust.py::test_a_grader_has_a_bound_of_its_own",
    "grading/test_trust.py::test_a_sandbox_that_is_too_weak_ends_the_run",
    "grading/test_trust.py::test_a_traceback_is_never_shown_to_students",
    "grading/test_trust.py::test_the_working_directory_is_not_imported_from",
    "hostile/",
    "hub/",
    "importing/test_import.py",
    "importing/test_quickstart.py",
    "marking/test_processes.py",
    "packages/",
    "platforms/test_github.py::test_its_command_works_in_a_repository_with_the_archive",
    "platforms/test_gradescope.py",
    "report/test_not_done.py",
    "report/test_redaction.py::test_no_hidden_value_is_on_a_page",
    "report/test_site.py::test_several_processes_write_the_same_bytes",
    "sandbox/",
    "symbolic/test_symbolic_derivations.py::test_the_same_lines_give_the_same_words_in_every_process",
    "symbolic/test_symbolic_equality.py::test_authors_can_compare_two_formulas",
    "symbolic/test_symbolic_equality.py::test_identities_are_equal_and_proved",
    "symbolic/test_symbolic_student_side.py::test_a_file_that_python_cannot_read_is_named_with_its_line",
    "symbolic/test_symbolic_student_side.py::test_an_old_terminal_gets_what_it_can_show",
    "symbolic/test_symbolic_student_side.py::test_it_runs_on_its_own_in_a_students_folder",
    "symbolic/test_symbolic_student_side.py::test_lines_that_are_still_open_say_so",
    "symbolic/test_symbolic_student_side.py::test_pytest_shows_how_formulas_were_read_also_when_all_is_well",
    "test_architecture.py::test_a_grader_loads_no_more_than_it_needs",
    "test_architecture.py::test_a_worker_loads_wire_and_worker_only",
    "test_docs.py::test_a_suite_runs_as_plain_pytest",
    "test_forks.py::test_a_fixture_of_a_module_starts_nothing",
    "test_forks.py::test_a_marked_test_may",
    "test_forks.py::test_a_test_without_the_mark_starts_nothing",
    "test_installation.py",
    "test_temporary.py",
    "test_testing.py::test_a_suite_without_formulas_loads_no_sympy",
    "worker/test_parts.py::test_plotting_packages_are_silent",
    "workspace/",
)
# What Python says before it starts a process (sys.addaudithook), and what we add below.
STARTS = {
    *("os.fork", "os.forkpty", "os.posix_spawn", "os.system", "os.exec", "subprocess.Popen"),
    "multiprocessing.spawn",
}
_FONTS = "fc-list"  # matplotlib asks for the fonts, once for each user of a machine


class ProcessStartedError(BaseException):
    """A test without the mark `forks` starts a process; no `except Exception` hides it."""


class _Guard:
    """Knows whether a test may start processes, and which ones it has tried to start."""

    armed = False
    refused: tuple[str, ...] = ()

    def watch(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.armed and event in STARTS and arguments[:1] != (_FONTS,):
            self.refused += (event,)
            raise ProcessStartedError(
                f"{event}: list this test in tests/conftest.py, FORKS, or start no process"
            )


_guard = _Guard()
sys.addaudithook(_guard.watch)
_spawn = multiprocessing.util.spawnv_passfds


def _tell_and_spawn(*arguments: Any) -> int:
    """Start a process of multiprocessing, of which Python itself tells no audit hook."""
    sys.audit("multiprocessing.spawn")
    return _spawn(*arguments)


multiprocessing.util.spawnv_passfds = _tell_and_spawn


def starts_processes(path: Path, name: str) -> bool:
    """Whether the table names the test, its module or one of its folders."""
    place = path.relative_to(TESTS)
    names = {place.as_posix(), f"{place.as_posix()}::{name}"}
    names |= {f"{folder.as_posix()}/" for folder in place.parents}
    return not names.isdisjoint(FORKS)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Do not even import what `make quick` leaves out whole; some of it loads all of Jupyter."""
    if "not forks" not in config.option.markexpr or not collection_path.is_relative_to(TESTS):
        return None
    return starts_processes(collection_path, "") or None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what the table names."""
    for item in items:
        name = getattr(item, "originalname", item.name)
        if item.path.is_relative_to(TESTS) and starts_processes(item.path, name):
            item.add_marker("forks")


def _may_start(item: pytest.Item) -> bool:
    return any(item.get_closest_marker(mark) for mark in ("forks", "hub"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Fixtures of all scopes and the test itself are watched."""
    _guard.refused, _guard.armed = (), not _may_start(item)
    try:
        return (yield)
    finally:
        _guard.armed = False


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Whoever has caught the refusal fails all the same."""
    result = yield
    assert not _guard.refused, f"{item.nodeid} starts processes: {', '.join(_guard.refused)}"
    return result
