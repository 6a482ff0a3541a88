"""Measure our own tests by our own means: small changes of the engine, and who notices them.

    python -m benchmarks.own_tests [--sample 40] [--seed 1] [--rooms wire,course] [--quick]

The operators of `autograder/mutation/` change a module in a copy of the repository, one place at a
time. Then tests run there until one fails: those of the module's room, those of other rooms that
import it, and last (not with `--quick`) those of both that start processes. A change that none of
them notices is told, with its line. Exit status 1 if more survive than `--most` says.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path

from autograder.authoring.mutate import SLIPS, Change, module_changes

REPOSITORY = Path(__file__).parent.parent
ROOMS = ("grading", "wire", "course", "collect", "gradebook")
_PURE, _FORKS = "not forks and not hub", "forks and not hub"
_PASSED, _NO_TESTS = 0, 5
_LEAST_SECONDS = 60.0  # before a run counts as one that does not end


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One small change of one of our modules; `path` is relative to the repository."""

    path: Path
    change: Change

    def __str__(self) -> str:
        return f"{self.path}:{self.change.line} {self.change.before} -> {self.change.after}"


def mutants(rooms: Sequence[str]) -> Iterator[Mutant]:
    """Every small change of the modules of these rooms."""
    for room in rooms:
        for path in sorted((REPOSITORY / "autograder" / room).rglob("*.py")):
            place = path.relative_to(REPOSITORY)
            for change in module_changes(path.read_bytes(), module=dotted(place)):
                if change.family == SLIPS:
                    yield Mutant(path=place, change=change)


def dotted(path: Path) -> str:
    """The name of a module."""
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def runs_for(module: str, *, quick: bool) -> list[tuple[str, tuple[str, ...]]]:
    """Marks and tests, in the order in which they run; those that cost least first."""
    room = f"tests/{module.split('.')[1]}"
    elsewhere = tuple(
        name for name, imported in _imported().items() if module in imported and room not in name
    )
    runs = [(_PURE, (room,)), (_PURE, elsewhere)]
    if not quick:
        runs.append((_FORKS, (room, *elsewhere)))
    return [(marks, tests) for marks, tests in runs if tests]


@cache
def _imported() -> dict[str, frozenset[str]]:
    """The modules that each test file of a room names."""
    files = sorted((REPOSITORY / "tests").glob("*/**/test_*.py"))
    return {path.relative_to(REPOSITORY).as_posix(): _imports(path) for path in files}


def _imports(path: Path) -> frozenset[str]:
    """The modules that a file names, `from package import module` as both."""
    found = set()
    for node in ast.walk(ast.parse(path.read_bytes())):
        match node:
            case ast.Import(names=names):
                found |= {alias.name for alias in names}
            case ast.ImportFrom(module=str(module), names=names):
                found |= {module, *(f"{module}.{alias.name}" for alias in names)}
    return frozenset(found)


class Copy:
    """A copy of the repository in which one module at a time is changed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(listed, cwd=REPOSITORY, capture_output=True, check=True).stdout
        for name in filter(None, os.fsdecode(names).split("\0")):
            if (REPOSITORY / name).is_file():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(REPOSITORY / name, root / name)
        self._usual: dict[tuple[str, tuple[str, ...]], float] = {}

    def notices(self, mutant: Mutant, *, quick: bool) -> bool:
        """Whether any test fails once the module is changed."""
        runs = runs_for(mutant.change.module, quick=quick)
        usual = [self._seconds(marks, tests) for marks, tests in runs]
        path = self.root / mutant.path
        original = path.read_bytes()
        self._write(path, mutant.change.source)
        try:
            return not all(
                self._pass(marks, tests, _LEAST_SECONDS + 5 * seconds)
                for (marks, tests), seconds in zip(runs, usual, strict=True)
            )
        finally:
            self._write(path, original)

    def _seconds(self, marks: str, tests: tuple[str, ...]) -> float:
        """How long tests take where nothing is changed."""
        if (marks, tests) not in self._usual:
            began = time.perf_counter()
            if not self._pass(marks, tests, None):
                raise SystemExit(f"{' '.join(tests)} fail without a change ({marks})")
            self._usual[marks, tests] = time.perf_counter() - began
        return self._usual[marks, tests]

    def _write(self, path: Path, source: bytes) -> None:
        path.write_bytes(source)
        # A file of the same size, written within a second, would be taken for the one before.
        Path(cache_from_source(str(path))).unlink(missing_ok=True)

    def _pass(self, marks: str, tests: Sequence[str], seconds: float | None) -> bool:
        command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider"]
        with subprocess.Popen(
            [*command, "-m", marks, *tests],
            cwd=self.root,
            env=os.environ | {"PYTHONPATH": str(self.root)},
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            try:
                return process.wait(seconds) in (_PASSED, _NO_TESTS)
            except subprocess.TimeoutExpired:
                return False
            finally:
                if process.poll() is None:
                    os.killpg(process.pid, 9)


def main() -> int:
    """Try a sample and tell what nobody has noticed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sample", type=int, default=40, help="how many changes [40]")
    parser.add_argument("--seed", type=int, default=20261129)
    parser.add_argument("--rooms", default=",".join(ROOMS))
    parser.add_argument("--most", type=int, default=sys.maxsize, help="how many may survive")
    parser.add_argument("--quick", action="store_true", help="no tests that start processes")
    options = parser.parse_args()
    every = list(mutants(options.rooms.split(",")))
    chance = random.Random(options.seed)  # noqa: S311 - which changes
    sample = chance.sample(every, min(options.sample, len(every)))
    print(f"{len(sample)} of {len(every)} changes, seed {options.seed}", flush=True)
    return 1 if _try(sample, quick=options.quick) > options.most else 0


def _try(sample: Sequence[Mutant], *, quick: bool) -> int:
    """Try each, until Ctrl-C; how many survive."""
    killed, survived = Counter[str](), Counter[str]()
    with tempfile.TemporaryDirectory() as folder, suppress(KeyboardInterrupt):
        copy = Copy(Path(folder))
        for mutant in sample:
            room = mutant.path.parts[1]
            if copy.notices(mutant, quick=quick):
                killed[room] += 1
            else:
                survived[room] += 1
                print(f"survived: {mutant}", flush=True)
    for room in sorted(killed | survived):
        print(f"{room:12} killed {killed[room]:4}   survived {survived[room]:4}")
    print(f"{'all':12} killed {killed.total():4}   survived {survived.total():4}")
    return survived.total()


if __name__ == "__main__":
    sys.exit(main())
