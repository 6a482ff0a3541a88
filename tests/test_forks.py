"""`make quick` starts no process: whoever is not in the table of tests/conftest.py cannot."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import conftest

CHILD = f"[{sys.executable!r}, '-c', '']"
STARTS = {
    "a program": f"import subprocess; subprocess.run({CHILD})",
    "a fork": "import os; os.fork() or os._exit(0)",
    "a shell": "import os; os.system('true')",
    "a spawned one": f"import os; os.posix_spawn({sys.executable!r}, {CHILD}, {{}})",
    "a pool": "import multiprocessing as m; m.get_context('spawn').Process(target=len).start()",
    "one whose failure is caught": f"""import contextlib, subprocess
    with contextlib.suppress(BaseException): subprocess.run({CHILD})""",
}


def run_tests(folder: Path, source: str) -> str:
    """What pytest says at the end about a module beside our conftest."""
    shutil.copy(conftest.__file__, folder / "conftest.py")
    (folder / "test_one.py").write_text(source, encoding="utf-8")
    run = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", "/dev/null"]
    return subprocess.run(
        [*run, "-W", "ignore", "--rootdir", folder, folder],
        env=os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
    ).stdout


@pytest.mark.parametrize("start", STARTS.values(), ids=STARTS)
def test_a_test_without_the_mark_starts_nothing(tmp_path, start):
    """It fails, however it starts a process and whatever it does about the refusal."""
    said = run_tests(tmp_path, f"def test_one():\n    {start}\n")
    assert "start no process" in said or "starts processes" in said


def test_a_fixture_of_a_module_starts_nothing(tmp_path):
    """What is set up for several tests is watched like the test."""
    said = run_tests(
        tmp_path,
        "import subprocess, pytest\n"
        "@pytest.fixture(scope='session', autouse=True)\n"
        f"def started(): subprocess.run({CHILD})\n"
        "def test_one(): pass\n",
    )
    assert "starts processes" in said


def test_a_marked_test_may(tmp_path):
    """The mark lets it."""
    said = run_tests(
        tmp_path,
        "import subprocess, pytest\n"
        "@pytest.mark.forks\n"
        f"def test_one(): subprocess.run({CHILD}, check=True)\n",
    )
    assert said.startswith(".")
    assert "1 passed" in said


@pytest.mark.parametrize("entry", conftest.FORKS)
def test_the_table_names_what_there_is(entry):
    """A line whose folder, module or test has gone is removed."""
    path, _, name = entry.partition("::")
    assert (conftest.TESTS / path).exists()
    if name:
        assert f"def {name}(" in (conftest.TESTS / path).read_text(encoding="utf-8")
