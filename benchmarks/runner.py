"""Start commands as forks of a process that has loaded their libraries: no time goes to imports.

    python -m benchmarks.runner

One command a line, as JSON: module, folder, arguments. Answers with the number of its process and,
once it has ended, with its status (negative: the signal).
"""

from __future__ import annotations

import json
import os
import runpy
import subprocess
import sys
from importlib import import_module
from typing import NoReturn

_LOADED = (
    *("autograder.cli.main", "autograder.batch.local", "autograder.release.package"),
    *("autograder.nbgrader.sync", "autograder.nbgrader.grading", "autograder.report.site"),
    *("nbgrader.apps.nbgraderapp", "nbgrader.apps.autogradeapp", "nbgrader.converters"),
    *("autograder.marking.app", "autograder.marking.serve", "autograder.marking.session"),
    *("nbconvert.exporters", "matplotlib.figure", "numpy", "sympy"),
)


class Runner:
    """Starts commands, one at a time, each in a process group of its own.

    Parameters
    ----------
    environment : str
        What they find in theirs, beside what is there.
    """

    def __init__(self, **environment: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", __name__],
            env=os.environ | environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def start(self, module: str, folder: str, *arguments: str) -> int:
        """The number of its process, which leads a group."""
        assert self._process.stdin is not None
        print(json.dumps([module, folder, *arguments]), file=self._process.stdin, flush=True)
        return self._heard()

    def wait(self) -> int:
        """The status of what was started last."""
        return self._heard()

    def close(self) -> None:
        """Start nothing more."""
        self._process.communicate()

    def _heard(self) -> int:
        assert self._process.stdout is not None
        return int(self._process.stdout.readline())


def _serve() -> None:
    for name in _LOADED:
        import_module(name)
    for line in sys.stdin:
        module, folder, *arguments = json.loads(line)
        process = os.fork()
        if process == 0:
            _run(module, folder, arguments)
        os.setpgid(process, process)
        print(process, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), flush=True)


def _run(module: str, folder: str, arguments: list[str]) -> NoReturn:
    os.setpgid(0, 0)
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    os.chdir(folder)
    sys.argv = [module, *arguments]
    status = 1
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else bool(end.code)
    finally:
        os._exit(status)


if __name__ == "__main__":
    _serve()
