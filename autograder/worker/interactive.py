"""Run single cells as Jupyter does: in `__main__`, one after another, the last value shown."""

import ast
import io
import linecache
import os
import sys
import tokenize
import warnings
from types import ModuleType
from typing import Any

import numpy as np

from autograder.worker.absent import Absent, tolerant_code
from autograder.worker.placeholder import Nothing
from autograder.worker.plotting_stubs import PLOTTING

_MAX_SHOWN = 2_000
_NOTHING_SHOWN = ""


class Interactive:
    """The namespace of one notebook.

    Modules that lie in the working folder can be imported, warnings are written to stderr, and
    tests see what nbgrader says of itself while it grades.
    """

    def __init__(self) -> None:
        self._hidden = sys.modules.get("__main__")  # whose functions are still at work
        self._main = sys.modules["__main__"] = ModuleType("__main__")
        sys.path.insert(0, os.getcwd())  # noqa: PTH109 - pathlib is not needed in here
        os.environ["NBGRADER_EXECUTION"] = "autograde"
        _warn_as_python_does()

    def run(self, name: str, code: bytes) -> list[Any]:
        """Run a cell; what it raises is the caller's.

        Returns
        -------
        list
            Whether it wrote to stderr, what Jupyter would show of its last value (empty for
            nothing), and whether it works with what has nothing to draw on here.
        """
        source = code.decode("utf-8", "surrogatepass")
        linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
        heard = _Heard(sys.stderr)
        sys.stderr = heard
        try:
            value = self._run_cell(name, source)
            shown = _NOTHING_SHOWN if value is None else _shown_text(value)
        finally:
            sys.stderr = heard.stream
        return [heard.anything, shown, self._uses_plotting(source)]

    def _run_cell(self, name: str, source: str) -> Any:
        space = vars(self._main)
        before, last = _split_last_expression(source, name)
        exec(tolerant_code(before, name), space)  # noqa: S102 - the point of it
        if last is None:
            return None
        value = eval(compile(last, name, "eval", dont_inherit=True), space)  # noqa: S307
        return None if _is_quiet(source) else value

    def _uses_plotting(self, source: str) -> bool:
        """Whether names in a cell stand for a package that draws."""
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            else:
                if isinstance(node, ast.Name) and self._is_drawn(node.id):
                    return True
                continue
            if any(name.partition(".")[0] in PLOTTING for name in names):
                return True
        return False

    def _is_drawn(self, name: str) -> bool:
        value = vars(self._main).get(name)
        if isinstance(value, ModuleType):
            return value.__name__.partition(".")[0] in PLOTTING
        return isinstance(value, Nothing) and not isinstance(value, Absent)


class _Heard:
    """A stream that remembers whether anything was written to it."""

    def __init__(self, stream: Any) -> None:
        self.stream = stream
        self.anything = False

    def write(self, text: str) -> Any:
        self.anything = self.anything or bool(text)
        return self.stream.write(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)


def _split_last_expression(source: str, name: str) -> tuple[str, ast.Expression | None]:
    """What stands before the last expression, and that expression, if a cell ends in one."""
    body = ast.parse(source, name).body
    if not body or not isinstance(body[-1], ast.Expr):
        return source, None
    last = body[-1]
    lines = source.split("\n")
    beside = lines[last.lineno - 1].encode()[: last.col_offset].decode()
    return "\n".join([*lines[: last.lineno - 1], beside]), ast.Expression(last.value)


def _is_quiet(source: str) -> bool:
    """Whether a semicolon behind the last expression keeps it from being shown."""
    apart = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.ENDMARKER)
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    words = [token.string for token in tokens if token.type not in apart]
    return words[-1:] == [";"]


def _shown_text(value: Any) -> str:
    """The text of a value; a number of numpy's is a number."""
    try:
        plain = value.item() if isinstance(value, np.generic) else value
        return repr(plain)[:_MAX_SHOWN]
    except Exception:  # noqa: BLE001 - a __repr__ of the student's own
        return _NOTHING_SHOWN


def _warn_as_python_does() -> None:
    """Each warning once for each place, on stderr; those for developers only in cells."""
    warnings.resetwarnings()
    for category in (
        DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning
    ):  # fmt: skip
        warnings.simplefilter("ignore", category)
    warnings.filterwarnings("default", category=DeprecationWarning, module="__main__")
    warnings.showwarning = _show_warning


def _show_warning(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: Any = None,
    line: str | None = None,
) -> None:
    (file or sys.stderr).write(warnings.formatwarning(message, category, filename, lineno, line))
