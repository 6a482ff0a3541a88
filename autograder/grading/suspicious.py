"""What a submission does or holds that no exercise asks for: facts for a person, never for points.

Each fact is a short code with the place in the hand-in. What the code hides cannot be found this
way, which is why nothing rests on it: the sandbox holds whether or not an attempt is noticed.
"""

from __future__ import annotations

import ast
import re
import signal
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

from autograder.course.records import module_file
from autograder.grading.function_source import statements_of
from autograder.sandbox.worker_failures import WorkerDied

_MOST = 3  # places that are kept of one code
_MAX_WORDS = 80
_HONEST = re.compile(r"callbacks nested|a (payload|header) of|more than \d+ parts|nested more")
_NEVER_RUN = ("test_", "conftest")

_MODULES = {
    "network": ("socket", "socketserver", "urllib", "http", "ftplib", "requests", "asyncio"),
    "process": ("subprocess", "multiprocessing", "_posixsubprocess", "pty", "signal", "resource"),
    "memory": ("ctypes", "_ctypes", "cffi", "mmap"),
    "interpreter": ("gc", "inspect", "autograder"),
}
_NAMES = {
    "process": (
        *("os.fork", "os.forkpty", "os.system", "os.popen", "os.kill", "os.killpg", "os._exit"),
        *("os.posix_spawn", "os.posix_spawnp", "os.setpriority", "os.abort"),
        *(f"os.{kind}{end}" for kind in ("exec", "spawn") for end in ("l", "le", "v", "ve", "vp")),
    ),
    "channel": (
        "os.write",
        "os.read",
        "os.dup",
        "os.dup2",
        "os.fdopen",
        "os.close",
        "os.closerange",
    ),
    "interpreter": (
        *("sys._getframe", "sys._current_frames", "sys.settrace", "sys.setprofile"),
        "sys.modules",
    ),
    "code": ("exec", "__import__", "builtins.exec"),
}
_TELLING = frozenset({ast.Import, ast.ImportFrom, ast.Attribute, ast.Name, ast.Constant})
_ATTRIBUTES = ("__subclasses__", "tb_frame", "f_back", "f_globals", "__globals__")
_LONGEST_PATH = 4096  # bytes; no longer one can be opened
_LONGEST_NAME = 8  # parts of a dotted name that are put together
_SYSTEM = re.compile(r"/(?:proc|sys|etc|dev/(?!null$))")
_OURS = re.compile(r"\b(?:hidden|solutions|submitted|results)/")
_BY_MODULE = {name: code for code, names in _MODULES.items() for name in names}
_BY_NAME = {name: code for code, names in _NAMES.items() for name in names}
# What every fact has in its text: most hand-ins are not parsed. Hidden from it are an escape in a
# path, and a library's attribute that is one of several targets or one of a loop.
_HINT = re.compile(
    r"\b(?:{roots})\b|{attributes}"
    r"|/(?:proc|sys|etc|dev)|(?:hidden|solutions|submitted|results)/"
    r"|(?<!self)\.\w++[ \t]*+(?:[-+*/@%&|^]|//|\*\*|<<|>>)?=(?!=)".format(
        roots="|".join(sorted({name.partition(".")[0] for name in (*_BY_MODULE, *_BY_NAME)})),
        attributes="|".join(_ATTRIBUTES),
    ).encode()
)
CODES = frozenset(_BY_MODULE.values()) | frozenset(_BY_NAME.values())
CODES |= {"library", "place", "reply", "system_call"}


@dataclass(frozen=True, slots=True)
class Attempt:
    """One fact: its code, and the words and line of the hand-in where it has one."""

    code: str
    what: str = ""
    file: str = ""
    line: int = 0


def attempts(sources: Mapping[str, bytes], deaths: Iterable[WorkerDied]) -> list[dict[str, Any]]:
    """The facts of one submission, for run.json.

    Parameters
    ----------
    sources : mapping of str to bytes
        Module name, or name of a notebook's cell -> source as handed in; it is read, not run.
    deaths : iterable of WorkerDied
        How its workers ended.
    """
    found = [Attempt(code) for code in dict.fromkeys(filter(None, map(_attempt_of_death, deaths)))]
    for module, source in sorted(sources.items()):
        if not module.startswith(_NEVER_RUN):
            found += _attempts_in_source(module, source, frozenset(sources))
    kept: dict[str, list[Attempt]] = {}
    for attempt in found:
        places = kept.setdefault(attempt.code, [])
        if len(places) < _MOST and attempt.what not in [place.what for place in places]:
            places.append(attempt)
    return [asdict(attempt) for places in kept.values() for attempt in places]


def _attempt_of_death(death: WorkerDied) -> str:
    if death.reason == "protocol" and not _HONEST.match(death.detail):
        return "reply"
    if death.reason == "signal" and death.number == signal.SIGSYS:
        return "system_call"
    return ""


@lru_cache(maxsize=8)  # asked again for every session of one submission
def _attempts_in_source(module: str, source: bytes, own: frozenset[str]) -> tuple[Attempt, ...]:
    if _HINT.search(source) is None:
        return ()
    nodes = list(_telling_nodes(statements_of(source)))
    libraries = {
        (alias.asname or alias.name).partition(".")[0]
        for node in nodes
        if isinstance(node, ast.Import)
        for alias in node.names
        if alias.name.partition(".")[0] not in own
    }
    place = module if module.startswith("cell ") else module_file(module)
    found = {
        Attempt(code, what[:_MAX_WORDS], place, getattr(node, "lineno", 0))
        for node in nodes
        for code, what in _facts_of_node(node, own, libraries)
    }
    return tuple(sorted(found, key=lambda attempt: (attempt.line, attempt.what)))


def _telling_nodes(statements: list[ast.stmt]) -> Iterator[ast.AST]:
    """The nodes that can stand for a fact; `ast.walk` would take twice as long."""
    waiting: list[Any] = list(statements)
    while waiting:
        node = waiting.pop()
        if type(node) in _TELLING:
            yield node
        for name in node._fields:
            part = getattr(node, name)
            if type(part) is list:
                waiting += [entry for entry in part if isinstance(entry, ast.AST)]
            elif isinstance(part, ast.AST) and name != "ctx":
                waiting.append(part)


def _facts_of_node(
    node: ast.AST, own: frozenset[str], libraries: set[str]
) -> Iterator[tuple[str, str]]:
    """Code and words of what one part of the source stands for."""
    for name in _imported_names(node):
        root = name.partition(".")[0]
        if root in _BY_MODULE and root not in own:
            yield _BY_MODULE[root], f"import {name}"
        elif name in _BY_NAME:
            yield _BY_NAME[name], name
    if isinstance(node, (ast.Attribute, ast.Name)):
        name = _dotted_name(node)
        if isinstance(node.ctx, ast.Load) and name in _BY_NAME:
            yield _BY_NAME[name], name
        elif isinstance(node.ctx, ast.Store) and "." in name and _root_module(name) in libraries:
            yield "library", f"{name} = ..."
    if isinstance(node, ast.Attribute) and node.attr in _ATTRIBUTES:
        yield "interpreter", node.attr
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and _is_place(node.value):
        yield "place", node.value


def _is_place(text: str) -> bool:
    """Whether a string is the path of something that no exercise asks for."""
    if len(text) > _LONGEST_PATH or text.split() != [text]:
        return False
    if _SYSTEM.match(text):
        return True
    begin = next((len(root) for root in ("../", "/") if text.startswith(root)), 0)
    return begin > 0 and _OURS.search(text, begin) is not None


def _imported_names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


def _dotted_name(node: ast.expr) -> str:
    """`a.b.c` as text; empty for anything else, and for more parts than any name there is."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute) and len(parts) < _LONGEST_NAME:
        parts.append(node.attr)
        node = node.value
    return ".".join(reversed([*parts, node.id])) if isinstance(node, ast.Name) else ""


def _root_module(name: str) -> str:
    return name.partition(".")[0]
