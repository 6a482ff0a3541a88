"""What Jupyter gives to every cell, and notebooks saved as `.py` ask for: as far as it counts."""

import builtins
import re
import sys
from typing import Any

from autograder.worker.absent import tolerant_code
from autograder.worker.placeholder import Nothing

_BODY_IS_PYTHON = frozenset(
    {"time", "timeit", "capture", "prun", "python", "python3", "debug", "memit"}
)
_FILE = re.compile(r"""(?:-\w+\s+)*["']?(?:[^\s"']*[/\\])?(\w+)\.py["']?""")
_OPTIONS = re.compile(r"(?:-\w+\s+)*")
_PYLAB = "import numpy, numpy as np, matplotlib.pyplot as plt; from pylab import *"


class Shell(Nothing):
    """`get_ipython()`: runs the Python that magics are given, and nothing else."""

    def run_cell_magic(self, name: str, line: str, cell: str = "") -> Any:
        written = name in ("writefile", "file") and _FILE.fullmatch(line.strip())
        if name in _BODY_IS_PYTHON or written:
            _run_code(cell, sys._getframe(1))
        return self

    def run_line_magic(self, name: str, line: str = "", *_more: Any, **_named: Any) -> Any:
        frame = sys._getframe(1)
        file = _FILE.fullmatch(line.strip())
        if name == "time" and re.match(r"[^\W\d]\w*(?:\s*,\s*\w+)*\s*=(?!=)", line.strip()):
            _run_code(_OPTIONS.sub("", line.strip(), count=1), frame)
        elif name == "run" and file:
            _run_code(f"from {file[1]} import *", frame)
        elif name == "pylab":
            _run_code(_PYLAB, frame)
        return self

    def magic(self, text: str) -> Any:
        name = text.lstrip("%").partition(" ")[0]
        if name == "pylab":
            _run_code(_PYLAB, sys._getframe(1))
        return self

    def getoutput(self, *_command: Any, **_named: Any) -> list[str]:
        return []


def _run_code(code: str, frame: Any) -> None:
    exec(tolerant_code(code, frame.f_code.co_filename), frame.f_globals)  # noqa: S102 - the student's


def install() -> None:
    """Make Jupyter's names known to every module."""
    nothing, shell = Nothing(), Shell()
    builtins.display = nothing  # type: ignore[attr-defined]
    builtins.get_ipython = lambda: shell  # type: ignore[attr-defined]
