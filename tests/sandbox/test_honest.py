"""An honest submission can work in every tier, wherever Python and numpy are installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from contextlib import suppress
from pathlib import Path

import msgspec
import numpy as np
import pytest

import autograder
from autograder.authoring.trial import grade_variants
from autograder.content.discover import find_assignment
from autograder.course.course import find_course
from autograder.course.records import Limits
from autograder.errors import IsolationError
from autograder.sandbox import choose
from autograder.sandbox.box import Box
from autograder.sandbox.choose import open_tier, self_test
from autograder.sandbox.runtime import promised_modules
from autograder.sandbox.tiers import Tier
from autograder.worker.library import Library
from tests.hostile.test_hostile import offered

ROOT = Path(__file__).parents[2]
SPEND = b"""
import os
os.mkdir("left")
os.chdir("left")
for number in range(3000):
    try:
        os.mkdir(str(number))
    except OSError:
        break
"""
every_tier = pytest.mark.parametrize("tier", offered(), ids=str)


@every_tier
@pytest.mark.parametrize("files", [False, True])
def test_everything_that_is_promised_can_be_imported(tier, files):
    """Every module of the standard library that there is, and numpy's."""
    assert {"mmap", "sqlite3", "asyncio", "numpy.ma"} <= {*promised_modules()}
    assert len(promised_modules()) > 180
    with Box(tier, files=files, limits=Limits()) as box:
        attempts = self_test(box, thorough=True)
    assert [attempt.name for attempt in attempts if attempt.reached] == []


def test_what_this_python_lacks_is_not_asked_of_a_tier(monkeypatch):
    """There are Pythons without sqlite3 or lzma; none here has what only Windows has."""
    monkeypatch.setattr(
        choose, "promised_modules", lambda: ("math", "multiprocessing.popen_spawn_win32")
    )
    open_tier(offered()[-1], files=False, limits=Limits(), thorough=True).close()


def test_what_is_promised_is_no_matter_of_who_asks(monkeypatch):
    """Other packages put finders of theirs before Python's own, as setuptools does."""

    class Finder:
        def find_spec(self, name, _path=None, _target=None):
            raise AssertionError(f"{name} is looked for elsewhere")

    before = promised_modules()
    promised_modules.cache_clear()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "meta_path", [Finder(), *sys.meta_path])
        assert promised_modules() == before


@every_tier
def test_a_module_from_memory_is_the_module(tier):
    """It has a file and a source where the installed one has, and reads what lies beside it."""
    source = b"""
import importlib.resources, inspect, lib2to3.pygram, xml.dom.minidom, zoneinfo, tomllib, logging
import asyncio
from multiprocessing.pool import ThreadPool
from tkinter import BOTH

def look():
    return [tomllib.loads("a = 1"), xml.dom.minidom.__name__, logging.__file__[-19:]]
"""
    if sys.version_info >= (3, 13):
        source = source.replace(b"lib2to3.pygram, ", b"")
    from autograder.sandbox.session import Session
    from autograder.sandbox.student import Student

    limits = Limits(cpu_seconds=5)
    with Box(tier, files=True, limits=limits) as box:
        session = Session(box, {"m": source}, {}, limits)
        seen = Student(session, "m").look()
        session.close()
    assert seen == [{"a": 1}, "xml.dom.minidom", "logging/__init__.py"]


@pytest.mark.parametrize(
    ("tier", "number"), [*((tier, "14") for tier in offered()), (offered()[-1], "13")]
)
def test_whoever_comes_after_a_spoiler_has_full_marks(tier, number):
    """Where files are written: the solution, something that fills the folder, the solution."""
    course = find_course(ROOT)
    assignment = find_assignment(course, number)
    right = {path.name: path.read_bytes() for path in assignment.solution.glob("*.py")}
    spoiled = {name: content + SPEND for name, content in right.items()}
    variants = {"first": right, "spoiler": spoiled, "last": right}
    # The folder is full when the spoiler fails for the first time.
    results = grade_variants(
        course, assignment, variants, jobs=1, sandbox=str(tier), until_failure=True
    )
    assert all(result.status == "graded" for result in results.values())
    for name in ("first", "last"):
        checks = [check for exercise in results[name].exercises for check in exercise.checks]
        assert [check.id for check in checks if not check.passed] == []


def test_no_worker_can_change_what_the_next_one_imports():
    """The library is one mapping of a file, and private: a write is a copy of the worker's."""
    library = Library([], [str(Path(np.__file__).parent / "linalg")])
    assert library.find_spec("linalg").loader.get_code("linalg") is not None
    maps = Path("/proc/self/maps").read_text().splitlines()
    assert [line.split()[1] for line in maps if "memfd:library" in line] == ["r--p"]


# A tier in which an honest submission cannot work

NEEDS = {
    "not import": ("missing_module", "not import no_such_module"),
    "not save": ("save_and_load", "not save and load arrays"),
    "not keep": ("keep_file", "not keep a file"),
}


@pytest.mark.parametrize("need", NEEDS)
def test_a_tier_in_which_honest_code_cannot_work_is_not_taken(monkeypatch, need):
    """The reason says what is missing."""
    function, said = NEEDS[need]
    if function == "missing_module":
        monkeypatch.setattr(choose, "promised_modules", lambda: ("math", "no_such_module"))
    else:
        read = Path.read_bytes
        broken = f"\n\ndef {function}(*_):\n    return False\n".encode()
        monkeypatch.setattr(
            Path,
            "read_bytes",
            lambda path: read(path) + broken * (path.name == "escape_probes.py"),
        )
    with pytest.raises(IsolationError) as caught:
        open_tier(offered()[-1], files=True, limits=Limits())
    assert said in caught.value.message


def test_a_box_that_cannot_be_tested_is_not_taken(monkeypatch):
    """Whatever goes wrong on the way is a reason, and no traceback."""

    def forbidden(*_):
        raise PermissionError("pidfd_send_signal: Operation not permitted")

    monkeypatch.setattr("signal.pidfd_send_signal", forbidden)
    with pytest.raises(IsolationError, match="not be tested"):
        open_tier(offered()[-1], files=False, limits=Limits())


# Where Python and numpy lie

TRY = """
import json, sys
from autograder.course.records import Limits
from autograder.sandbox.choose import open_tier
from autograder.sandbox.tiers import Tier
said = {}
for tier in sys.argv[1:]:
    for files in (False, True):
        try:
            open_tier(Tier(tier), files=files, limits=Limits(), thorough=True).close()
        except Exception as error:
            said[f"{tier} {files}"] = repr(error)
print(json.dumps([sys.prefix, said]))
"""


def link_or_copy(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def copy(source: Path, target: Path, *apart: str) -> None:
    ignore = shutil.ignore_patterns("tests", "test", "idlelib", "*-packages", *apart)
    shutil.copytree(source, target, copy_function=link_or_copy, ignore=ignore, symlinks=True)


def add_packages(python: Path) -> None:
    """We, and what the sandbox needs, as an installation would put them."""
    ask = "import site; print(site.getsitepackages()[0])"  # Debian's has a name of its own
    site = Path(subprocess.check_output([python, "-I", "-c", ask], text=True).strip())
    numpy = Path(np.__file__).parent
    copy(numpy, site / "numpy")
    with suppress(FileNotFoundError):
        copy(numpy.parent / "numpy.libs", site / "numpy.libs")
    for package in (msgspec, autograder):
        copy(Path(package.__file__).parent, site / package.__name__)


def whole_python(folder: Path) -> Path:
    """A copy of the interpreter with its library."""
    version = f"python3.{sys.version_info[1]}"
    base = Path(sys.base_prefix)
    (folder / "bin").mkdir(parents=True)
    python = folder / "bin" / version
    shutil.copy2(base / "bin" / version, python)
    copy(Path(sysconfig.get_path("stdlib")), folder / "lib" / version)
    add_packages(python)
    return python


def virtual_environment(folder: Path) -> Path:
    """An environment whose interpreter is elsewhere."""
    version = f"python3.{sys.version_info[1]}"
    base = Path(sys.base_prefix) / "bin" / version
    subprocess.run([base, "-m", "venv", "--without-pip", folder], check=True)
    add_packages(folder / "bin" / "python")
    return folder / "bin" / "python"


@pytest.mark.parametrize("install", [whole_python, virtual_environment])
def test_every_tier_works_wherever_python_is_installed(install, tmp_path):
    """In a folder that only its owner may enter, and in one with blanks and umlauts: in one."""
    place = tmp_path / "für Übung 1" / "Python's"
    place.parent.mkdir(mode=0o700)
    python = install(place)
    line = [python, "-c", TRY, *offered()]
    environment = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    done = subprocess.run(
        line, cwd="/", env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [str(place), {}]


def test_the_weak_tier_is_never_refused_for_what_it_lets_through():
    """A person has asked for it."""
    open_tier(Tier.WEAK, files=True, limits=Limits()).close()
