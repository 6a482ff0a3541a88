"""Looks for the line that is wrong: tries small changes of it until the public tests pass.

Belongs to the folder and is no exercise: there is nothing to be changed here.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol
from deadline import deadline
from failure import TESTS
from workspace import Exercise, Workspace, exercises_of, module_file

REPAIRS = "repairs.zip"  # the changes that are tried, and a sentence for each kind of them
SENTENCES = "sentences.json"
SECONDS = 10.0  # of computing altogether
WAIT = 60.0  # until it is given up, on a machine that is busy
LOADING = 20.0  # of one file: numpy and sympy are loaded the first time
LONGEST = 1.0  # of one test with one change
MOST = 250  # changes
ENOUGH = 6  # that pass: what they do not agree on is not said
_LEFT_BEHIND = shutil.ignore_patterns("__pycache__", ".*", "*.zip", "*.ipynb", "*.html")


def find_mistake(workspace: Workspace, exercise: Exercise, language: str) -> str:
    """Where the mistake is in an exercise whose tests fail; empty where nothing is certain.

    A copy of the folder is tried in a process of its own.
    """
    program = Path(__file__)
    command = [sys.executable, "-B", str(program), str(workspace.folder), exercise.name]
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=WAIT, check=True, stdin=subprocess.DEVNULL
        )
        kind, line, text = json.loads(done.stdout.splitlines()[-1])
    except (OSError, ValueError, IndexError, TypeError, subprocess.SubprocessError):
        return ""
    archive = program.parent / REPAIRS
    sentence = _read_sentences(archive)[language][kind]
    return f"{exercise.file}:{line}: {text}\n    {sentence}" if line else sentence


def _read_sentences(archive: Path) -> Any:
    import zipfile

    with zipfile.ZipFile(archive) as opened:
        return json.loads(opened.read(SENTENCES))


def _repairs_module(module: str) -> Any:
    """A module of the archive."""
    return importlib.import_module(f"autograder.repairs.{module}")


class _Tests:
    """A plugin of pytest: which of the public tests pass.

    Parameters
    ----------
    search : callable, optional
        Is given the tests as they were collected, in the place of a run.
    """

    def __init__(self, search: Callable[[list[pytest.Item]], None] | None = None) -> None:
        self._search = search
        self.passed: set[str] = set()

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self) -> Generator[None, Any, Any]:
        """A module that never ends when it is loaded is ended."""
        with deadline(LOADING):
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self) -> Generator[None]:
        """So is a loop."""
        with deadline(LONGEST):
            return (yield)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> pytest.TestReport:
        """Nobody reads why it fails; of an endless recursion Python 3.13 tells for minutes."""
        outcome: Any = "passed" if call.excinfo is None else "failed"
        when: Any = call.when
        return pytest.TestReport(item.nodeid, item.location, {}, outcome, None, when)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note which tests pass."""
        if report.when == "call" and report.passed:
            self.passed.add(report.nodeid)

    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        """Search, if that is wanted."""
        if self._search is None:
            return None
        self._search(session.items)
        return True


def _run_tests(
    folder: Path, search: Callable[[list[pytest.Item]], None] | None = None
) -> set[str]:
    """The public tests that pass, of the modules as they are now."""
    for name in _loaded_modules(folder):
        del sys.modules[name]
    importlib.invalidate_caches()
    settings = folder / "nearest.ini"
    settings.write_text("[pytest]\n", encoding="utf-8")
    options = ["--noconftest", "-c", str(settings), "--rootdir", str(folder), "--assert=plain"]
    options += ["-p", "no:cacheprovider", "-p", "no:terminal", str(folder / TESTS)]
    tests = _Tests(search)
    quiet = io.StringIO()
    with contextlib.redirect_stdout(quiet), contextlib.redirect_stderr(quiet):
        pytest.main(options, [tests])
    return tests.passed


def _loaded_modules(folder: Path) -> list[str]:
    """Modules of the folder."""
    within = os.path.normcase(f"{folder}{os.sep}")
    files = [(name, getattr(module, "__file__", None)) for name, module in sys.modules.items()]
    return [name for name, file in files if file and os.path.normcase(file).startswith(within)]


class _Search:
    """The small changes of one exercise, tried on its tests.

    They are collected once; what they have imported is changed in them. A change that passes is
    tried again with everything loaded anew.
    """

    def __init__(self, folder: Path, exercise: str) -> None:
        self._folder = folder
        self._workspace = Workspace(folder)
        self._exercise = exercise
        self._until = time.process_time() + SECONDS
        self._found: list[Any] = []
        self._items: list[pytest.Item] = []

    def spot(self) -> tuple[str, int, str] | None:
        """Kind, line and text of what is wrong; None where nothing is certain."""
        code_of = _repairs_module("code")
        modules = self._workspace.modules
        code = code_of.Code(
            {module: (self._folder / module_file(module)).read_bytes() for module in modules}
        )
        own = code.definition_of(self._exercise)
        if own is None or not code_of.is_written(own):
            return None
        before = _run_tests(self._folder)
        _run_tests(self._folder, lambda items: self._try_all(code, items))
        kept = []
        for change in self._found[:ENOUGH]:
            with self._changed_file(change):
                after = _run_tests(self._folder)
            if before < after:
                kept.append(change)
        spots = _repairs_module("agreement").agreed_spots([(change,) for change in kept])
        return (str(spots[0].kind), spots[0].line, spots[0].before) if spots else None

    def _try_all(self, code: Any, items: list[pytest.Item]) -> None:
        self._items = items
        mine = [item for item in items if self._exercise in self._exercises_of_test(item)]
        others = [e.name for e in self._workspace.exercises if e.name != self._exercise]
        last = None
        changes = _repairs_module("candidates").candidates(
            code, code.reach(self._exercise, others)
        )
        for change in changes[:MOST]:
            late = time.process_time() > self._until
            if late or len(self._found) >= ENOUGH or (last is not None and change.rank > last):
                break
            with self._changed_file(change):
                is_right = self._all_pass(change, mine)
            if is_right:
                last = change.rank + 1 if last is None else last
                self._found.append(change)

    def _exercises_of_test(self, item: pytest.Item) -> list[str]:
        call = getattr(item, "callspec", None)
        values = call.params.values() if call else ()
        name = getattr(item, "originalname", "")
        found: list[str] = exercises_of(name, values, self._workspace.tests)
        return found

    @contextlib.contextmanager
    def _changed_file(self, change: Any) -> Iterator[None]:
        path = self._folder / module_file(change.text)
        path.write_bytes(change.source)
        try:
            yield
        finally:
            path.write_bytes(change.original)

    def _all_pass(self, change: Any, items: Sequence[pytest.Item]) -> bool:
        """Whether the tests pass with a change."""
        if change.text not in sys.modules or not self._load_changed(change):
            return False
        for item in items:
            reports = runtestprotocol(item, log=False, nextitem=None)
            if any(report.failed or report.skipped for report in reports):
                return False
        return bool(items)

    def _load_changed(self, change: Any) -> bool:
        """The changed module in the place of the one that is there, wherever it is known."""
        before = sys.modules[change.text]
        spec = importlib.util.spec_from_file_location(change.text, str(before.__file__))
        if spec is None or spec.loader is None:
            return False
        module = importlib.util.module_from_spec(spec)
        sys.modules[change.text] = module
        try:
            with deadline(LONGEST):
                spec.loader.exec_module(module)
        except BaseException:  # noqa: BLE001 - whatever the change has made of it
            sys.modules[change.text] = before
            return False
        swap = {id(old): vars(module).get(name) for name, old in vars(before).items()}
        swap = {key: new for key, new in swap.items() if callable(new)} | {id(before): module}
        for name in _loaded_modules(self._folder):
            _swap_values(vars(sys.modules[name]), swap)
        for item in self._items:
            if (call := getattr(item, "callspec", None)) is not None:
                _swap_values(call.params, swap)
            if isinstance(item, pytest.Function):
                _swap_values(item.obj.__globals__, swap)
        return True


def _swap_values(names: Any, swap: dict[int, Any]) -> None:
    for name, value in list(names.items()):
        if id(value) in swap:
            names[name] = swap[id(value)]


def main() -> None:
    """Search in a copy of the folder; kind, line and text as JSON, or null."""
    sys.path.insert(0, str(Path(__file__).parent / REPAIRS))
    there, name = Path(sys.argv[1]), sys.argv[2]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch).resolve() / "tried"
        shutil.copytree(there, folder, ignore=_LEFT_BEHIND)
        print(json.dumps(_Search(folder, name).spot()))


if __name__ == "__main__":
    main()
