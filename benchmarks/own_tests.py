"""Measure our own tests by our own means: small changes of the engine, and who notices them.

    python -m benchmarks.own_tests [--modules course/policy,wire] [--sample 100] [--jobs 2]

The operators of `autograder/mutation/` change one of the modules that decide points or guard the
border, in a copy of the repository, one place at a time. First the tests that start no process run
once, and it is written down which of them execute which lines. Then those that execute the changed
line run for each change until one fails; where none does, those of the module's room that start
processes (not with `--quick`). A change that none of them notices has survived. Those that change
nothing are in own_tests.toml, each with its reason. Exit status 1 if fewer than 95 % are noticed,
or if one survives without a reason. `--near` asks the tests of the modules' own rooms only: for a
look after a change, in a minute.
"""

from __future__ import annotations

import argparse
import ast
import compileall
import importlib
import json
import multiprocessing
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import pytest
from coverage import Coverage

from autograder.authoring.mutate import SLIPS, Change, module_changes
from autograder.content.equivalents import read_equivalents

REPOSITORY = Path(__file__).parent.parent
REASONS = Path(__file__).with_suffix(".toml")
GOAL = 0.95
MODULES = (
    *("course/policy", "course/grading_scale", "course/extensions", "course/roster"),
    *("grading/score", "grading/follow_through", "grading/misconceptions"),
    *("gradebook/submission_choice", "gradebook/effective_points", "gradebook/manual"),
    *("gradebook/store", "gradebook/atomic_files", "gradebook/lock"),
    *("collect/store", "collect/storage_plan", "collect/names", "collect/matching"),
    "collect/identity_map",
    *("wire/codec", "wire/formula", "wire/frames"),
    *("worker/lockdown", "worker/landlock", "worker/seccomp", "worker/syscalls"),
)
_PURE, _FORKS = "not forks and not hub", "forks and not hub"
_PASSED, _NO_TESTS = 0, 5
_FIRST = 60  # tests of the module's own room, before all others that execute the line
_LEAST_SECONDS = 60.0  # before a run counts as one that does not end
_OURS = ("autograder", "tests", "benchmarks")
# Whose tests that start processes see a room, too.
_ELSEWHERE = {"worker": ("tests/sandbox",), "wire": ("tests/sandbox",)}
# What a process of tests loads anyway; not what is ours, of which each has its own.
_PRELOADED = (
    "numpy",
    "sympy",
    "msgspec",
    "click",
    "jinja2",
    "rich",
    "fluent.runtime",
)

Lines = dict[str, dict[int, list[str]]]  # path, line, tests


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One small change of one of our modules; `path` is relative to the repository."""

    path: Path
    change: Change

    @property
    def room(self) -> str:
        """The folder below `autograder/`, and below `tests/`."""
        return self.path.parts[1]

    def __str__(self) -> str:
        change = self.change
        return f"{self.path}:{change.line} {change.place}: {change.before} -> {change.after}"


def mutants(modules: Sequence[str]) -> Iterator[Mutant]:
    """Every small change of these modules, `room/module`."""
    for module in modules:
        path = Path("autograder") / f"{module}.py"
        source = (REPOSITORY / path).read_bytes()
        for change in module_changes(source, module=module):
            if change.family == SLIPS:
                yield Mutant(path=path, change=change)


class _Map:
    """A plugin of pytest that writes down which test executes which line."""

    def __init__(self, paths: Sequence[Path]) -> None:
        include = [str(path) for path in paths]
        self._coverage = Coverage(data_file=None, config_file=False, include=include)

    def pytest_sessionstart(self) -> None:
        self._coverage.start()

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self._coverage.switch_context(item.nodeid.partition("[")[0])
        yield
        self._coverage.switch_context("")

    def lines(self, root: Path) -> Lines:
        """Tests by line; a line that is executed while loading only has none."""
        self._coverage.stop()
        data = self._coverage.get_data()
        found: Lines = {}
        for name in data.measured_files():
            tests = data.contexts_by_lineno(name)
            path = Path(name).relative_to(root).as_posix()
            found[path] = {line: [t for t in names if t] for line, names in tests.items()}
        return found


class Copy:
    """A copy of the repository in which one module at a time is changed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._said = root.with_suffix(".said")
        listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(listed, cwd=REPOSITORY, capture_output=True, check=True).stdout
        for name in filter(None, os.fsdecode(names).split("\0")):
            if (REPOSITORY / name).is_file():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(REPOSITORY / name, root / name)
        for folder in _OURS:
            compileall.compile_dir(root / folder, quiet=1)

    def tests_by_line(self, modules: Sequence[Path], files: Sequence[str]) -> Lines:
        """Which tests of these files that start no process execute which line."""
        written = self.root / "lines.json"
        paths = [self.root / path for path in modules]

        def run() -> int:
            seen = _Map(paths)
            status = pytest.main(_arguments(_PURE, files), plugins=[seen])
            written.write_text(json.dumps(seen.lines(self.root)), encoding="utf-8")
            return status

        if self._in_a_child(run, None) not in (_PASSED, _NO_TESTS):
            raise SystemExit(f"without a change: {self._said.read_text(encoding='utf-8')[-2000:]}")
        return {
            path: {int(line): tests for line, tests in lines.items()}
            for path, lines in json.loads(written.read_text(encoding="utf-8")).items()
        }

    def noticed_by(self, mutant: Mutant, tests: Sequence[str], *, quick: bool) -> str:
        """Which run has failed, if any: of `tests`, or of those that start processes."""
        path = self.root / mutant.path
        original = path.read_bytes()
        self._write(path, mutant.change.source)
        try:
            near = [test for test in tests if test.startswith(f"tests/{mutant.room}/")][:_FIRST]
            far = [test for test in tests if test not in near]
            forks = [] if quick else forking_tests(mutant.room)
            for marks, chosen in ((_PURE, near), (_PURE, far), (_FORKS, forks)):
                if chosen and not self._pass(marks, chosen):
                    return "processes" if marks == _FORKS else "tests"
        finally:
            self._write(path, original)
        return ""

    def _pass(self, marks: str, tests: Sequence[str]) -> bool:
        arguments = _arguments(marks, tests, "-x")
        seconds = 10 * _LEAST_SECONDS if marks == _FORKS else _LEAST_SECONDS
        return self._in_a_child(lambda: pytest.main(arguments), seconds) in (_PASSED, _NO_TESTS)

    def _write(self, path: Path, source: bytes) -> None:
        path.write_bytes(source)
        # A file of the same size, written within a second, would be taken for the one before.
        Path(cache_from_source(str(path))).unlink(missing_ok=True)

    def _in_a_child(self, run: Any, seconds: float | None) -> int | None:
        """The status of what runs in a process with the modules of this copy; None if endless."""
        child = os.fork()
        if child == 0:
            status = 99
            try:
                os.setsid()
                self._enter()
                status = int(run())
            except BaseException:  # noqa: BLE001 - nothing of this process goes on in its child
                traceback.print_exc()
            finally:
                sys.stdout.flush()
                os._exit(status)
        until = time.monotonic() + (seconds or 3600)
        while time.monotonic() < until:
            done, status = os.waitpid(child, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        with suppress(ProcessLookupError):
            os.killpg(child, 9)
        os.waitpid(child, 0)
        return None

    def _enter(self) -> None:
        nothing = os.open(os.devnull, os.O_RDONLY)
        said = os.open(self._said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        for stream, target in enumerate((nothing, said, said)):
            os.dup2(target, stream)
        for name in [name for name in sys.modules if name.partition(".")[0] in _OURS]:
            del sys.modules[name]
        sys.path.insert(0, str(self.root))
        os.environ["PYTHONPATH"] = str(self.root)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        sys.dont_write_bytecode = False
        os.chdir(self.root)
        importlib.invalidate_caches()


def _arguments(marks: str, tests: Sequence[str], *more: str) -> list[str]:
    return ["-q", "-p", "no:cacheprovider", "-m", marks, *more, *tests]


def forking_tests(room: str) -> list[str]:
    """Folders of tests; of these `-m` leaves out what starts no process."""
    return [f"tests/{room}", *_ELSEWHERE.get(room, ())]


class _Worker:
    """What each process of the pool has for itself."""

    copy: Copy
    quick: bool

    @classmethod
    def begin(cls, folder: Path, *, quick: bool) -> None:
        """Make its copy."""
        for name in _PRELOADED:
            importlib.import_module(name)
        cls.copy, cls.quick = Copy(Path(tempfile.mkdtemp(dir=folder))), quick


def _lines_of(paths: Sequence[Path], files: Sequence[str]) -> Lines:
    return _Worker.copy.tests_by_line(paths, files)


def _try(mutant: Mutant, tests: Sequence[str]) -> tuple[Mutant, str]:
    return mutant, _Worker.copy.noticed_by(mutant, tests, quick=_Worker.quick)


def _tests_for(mutant: Mutant, lines: Lines) -> list[str]:
    """Those that execute the changed line; of one that loading executes, all of the module.

    Files that import something of the module come first. Where loading executes the line they are
    asked whole: a test that looks at a value of the module executes no line of it.
    """
    by_line = lines.get(mutant.path.as_posix(), {})
    about = _files_about(mutant)
    if _is_in_a_body(mutant):
        # A line within a statement of several belongs to its first.
        tests = by_line.get(max((n for n in by_line if n <= mutant.change.line), default=0), [])
        if tests:
            return sorted(tests, key=lambda test: test.partition("::")[0] not in about)
    executing = {test for found in by_line.values() for test in found}
    return about + sorted(test for test in executing if test.partition("::")[0] not in about)


def _files_about(mutant: Mutant) -> list[str]:
    """The tests' files of the module's room that import something of it."""
    room, name = mutant.room, mutant.path.stem
    imports = re.compile(rf"from autograder\.{room}(\.{name} import| import .*\b{name}\b)")
    found = (REPOSITORY / "tests" / room).glob("**/test_*.py")
    about = (path for path in found if imports.search(path.read_text(encoding="utf-8")))
    return sorted(path.relative_to(REPOSITORY).as_posix() for path in about)


def _is_in_a_body(mutant: Mutant) -> bool:
    """Whether a call executes the line; all others are executed where the module is loaded."""
    return any(
        node.body[0].lineno <= mutant.change.line <= (node.end_lineno or 0)
        for node in ast.walk(ast.parse(mutant.change.source))
        if isinstance(node, ast.FunctionDef)
    )


def main() -> int:
    """Try them and tell what nobody has noticed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--modules", default=",".join(MODULES), help="room or room/module, ...")
    parser.add_argument("--sample", type=int, help="so many of the changes [all]")
    parser.add_argument("--seed", type=int, default=20261129)
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--near", action="store_true", help="the tests of the modules' rooms only")
    parser.add_argument("--quick", action="store_true", help="no tests that start processes")
    options = parser.parse_args()
    modules = [m for m in MODULES if {m, m.partition("/")[0]} & {*options.modules.split(",")}]
    if not modules:
        parser.error(f"none of these modules is measured; there are {', '.join(MODULES)}")
    every = list(mutants(modules))
    if options.sample is not None:
        chance = random.Random(options.seed)  # noqa: S311 - which changes
        every = chance.sample(every, min(options.sample, len(every)))
    with tempfile.TemporaryDirectory() as folder:
        return _tell(every, _outcomes(every, Path(folder), options))


def _outcomes(
    every: Sequence[Mutant], folder: Path, options: argparse.Namespace
) -> Iterator[tuple[Mutant, str]]:
    paths = sorted({mutant.path for mutant in every})
    rooms = {mutant.room for mutant in every} if options.near else {"."}
    found = (path for room in rooms for path in REPOSITORY.glob(f"tests/{room}/**/test_*.py"))
    files = sorted(path.relative_to(REPOSITORY) for path in found)
    random.Random(options.seed).shuffle(files)  # noqa: S311 - so that all shares last as long
    shares = [[str(path) for path in files[n :: options.jobs]] for n in range(options.jobs)]
    begin = partial(_Worker.begin, folder, quick=options.quick)
    print(f"{len(every)} changes of {len(paths)} modules", flush=True)
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(options.jobs, context, initializer=begin) as pool:
        lines = _merged(pool.map(_lines_of, [paths] * options.jobs, shares))
        print("it is known which tests execute which lines", flush=True)
        yield from pool.map(_try, every, (_tests_for(mutant, lines) for mutant in every))


def _merged(found: Iterable[Lines]) -> Lines:
    merged: defaultdict[str, defaultdict[int, list[str]]]
    merged = defaultdict(lambda: defaultdict(list))
    for part in found:
        for path, by_line in part.items():
            for line, tests in by_line.items():
                merged[path][line] += tests
    return {path: {n: sorted(by_line[n]) for n in by_line} for path, by_line in merged.items()}


def _tell(every: Sequence[Mutant], outcomes: Iterator[tuple[Mutant, str]]) -> int:
    """Print each survivor as it is found, and a table; the exit status."""
    reasons = read_equivalents(REASONS) if REASONS.is_file() else {}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for done, (mutant, noticed) in enumerate(outcomes, 1):
        how = noticed or ("same" if mutant.change.key in reasons else "survived")
        counts[mutant.change.module][how] += 1
        if how == "survived":
            print(f"survived: {mutant}", flush=True)
        if done % 100 == 0:
            print(f"-- {done} of {len(every)}", flush=True)
    columns = ("tests", "processes", "same", "survived")
    print(f"\n{'noticed by':30}" + "".join(f"{name:>10}" for name in columns) + f"{'noticed':>10}")
    total: Counter[str] = Counter()
    for module, found in counts.items():
        print(_row(module, found, columns))
        total.update(found)
    print(_row("all", total, columns))
    return int(total["survived"] > 0 or _share(total) < GOAL)


def _share(found: Mapping[str, int]) -> float:
    """Noticed of all, whatever the reasons of the others."""
    noticed = found.get("tests", 0) + found.get("processes", 0)
    return noticed / max(1, sum(found.values()))


def _row(name: str, found: Mapping[str, int], columns: Sequence[str]) -> str:
    numbers = "".join(f"{found.get(column, 0):10}" for column in columns)
    return f"{name:30}{numbers}{_share(found):10.1%}"


if __name__ == "__main__":
    sys.exit(main())
