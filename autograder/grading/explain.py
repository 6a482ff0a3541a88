"""Failures of a student's code in words: the fact and the next step, in both languages.

Nothing of an exception's text is passed on unless it has a form listed here, and then only names
that stand in the submission and a few small numbers, so that hidden inputs cannot travel through it;
the whole text goes into the detail.
"""

from __future__ import annotations

import builtins
import codecs
import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from autograder.course.records import CheckResult, Limits, Text, Verdict, module_file
from autograder.locale.message import Argument, Message, message
from autograder.sandbox.worker_failures import (
    MissingName,
    NotAFunction,
    NotAnObject,
    NotData,
    Raised,
    StudentFailure,
    StudentRaised,
    TooMuch,
    WorkerDied,
    printable,
)
from autograder.workspace.explanations import KNOWN

_LARGEST = 4_096  # MiB that are told
_ADDRESS = re.compile(r"0x[0-9a-f]{4,}")

_OWN_MODULE = re.compile(r"No module named '(\w{1,60})\.(\w{1,60}(?:\.\w{1,60}){0,5})'")
_COMPILED = tuple((re.compile(pattern), Text(de=de, en=en)) for pattern, de, en in KNOWN)

_WORD = re.compile(r"[^\W\d]\w*")
_COMMON = frozenset(
    {*vars(builtins), "NoneType", "builtin_function_or_method", "method", "function"}
    | {"module", "numpy", "ndarray", "float64", "int64", "generator", "shape", "ufunc", "self"}
    | {"scipy", "pandas", "sklearn", "torch", "tensorflow", "sympy"}
)

_BUILTIN: frozenset[str] = frozenset(
    name for name, value in vars(builtins).items()
    if isinstance(value, type) and issubclass(value, BaseException)
)  # fmt: skip

Explained = tuple[Message | Text, Text | None]


def explain(
    failure: StudentFailure,
    limits: Limits,
    sources: Mapping[str, bytes],
    packages: Sequence[str] = (),
) -> Explained:
    """(what the student reads, what only the instructor reads) about a failure.

    Parameters
    ----------
    packages : sequence of str
        What may be imported beyond numpy.
    """
    if isinstance(failure, MissingName):
        return _missing_message(failure, sources), None
    if isinstance(failure, StudentRaised):
        text = _raised_message(failure, sources, packages)
        return text, Text.same(_ADDRESS.sub("0x...", failure.raised.traceback)[-1500:])
    if isinstance(failure, WorkerDied):
        detail = Text.same(failure.detail) if failure.detail else None
        return _death_message(failure, limits), detail
    if isinstance(failure, NotData):
        return message("grading-not-data"), None
    if isinstance(failure, TooMuch):
        return TOO_MUCH_TEXTS[failure.verdict], None
    if isinstance(failure, NotAnObject):
        return message("grading-no-object", name=failure.name), None
    return Text.same(str(failure)), None


def is_about_code(check: CheckResult, module: str, name: str) -> bool:
    """Whether a failed check says that there is no such function yet.

    A stored result of before may have no cause: there, and only there, the words decide.
    """
    if check.cause is None:
        return _said_about_the_code(check.message, module, name)
    if check.cause.id in _NEVER_DEFINED:
        return check.cause.arguments.get("name") == name
    return check.cause in _missing_texts(module, name)


def _said_about_the_code(text: Text, module: str, name: str) -> bool:
    never = _NEVER_DEFINED_WORDS.fullmatch(text.en)
    return text in _absent_words(module, name) or (never is not None and never[1] == name)


@lru_cache(maxsize=256)
def _absent_words(module: str, name: str) -> frozenset[Text]:
    return frozenset(map(Text.of, _missing_texts(module, name)))


@lru_cache(maxsize=256)
def _missing_texts(module: str, name: str) -> tuple[Message, ...]:
    failures = (
        MissingName(module),
        MissingName(module, name),
        MissingName(module, name, cells=()),
        NotAFunction(module, name),
    )
    empty = _missing_message(MissingName(module, name), {module: b""})
    return (NOT_WRITTEN, empty, *(_missing_message(failure, {}) for failure in failures))


def _missing_message(failure: MissingName, sources: Mapping[str, bytes]) -> Message:
    file = module_file(failure.module)
    if not failure.name:
        return message("grading-file-missing", file=file)
    if isinstance(failure, NotAFunction):
        return message("grading-not-a-function", name=failure.name)
    if failure.cells is not None:
        return _missing_in_notebook(failure.name, failure.cells, sources)
    source = sources.get(failure.module)
    if source is not None and not source.removeprefix(codecs.BOM_UTF8).strip():
        return message("grading-file-empty", file=file)
    return message("grading-name-missing", name=failure.name, file=file)


_NEVER_DEFINED = ("grading-cell-raised", "grading-cell-awaits")
_NEVER_DEFINED_WORDS = re.compile(r"Cell \d+ raised \w+, so `(\w+)` was never defined\..*")


def _missing_in_notebook(
    name: str, cells: Sequence[tuple[str, str]], sources: Mapping[str, bytes]
) -> Message:
    """Which cell would have defined it, had it not raised; the cells are a claim of the worker."""
    for cell, kind in cells:
        if cell in sources and _would_define(sources[cell], name):
            kind = kind if kind in _BUILTIN else "Exception"
            number = cell.removeprefix("cell ")
            waits = kind == "SyntaxError" and b"await " in sources[cell]
            said = "grading-cell-awaits" if waits else "grading-cell-raised"
            return message(said, cell=number, kind=kind, name=name)
    return message("grading-name-missing-in-notebook", name=name)


def _would_define(source: bytes, name: str) -> bool:
    """Also where the cell is no Python, and so has no tree to be looked at."""
    text = source.decode("utf-8", "replace")
    start = rf"(?m)^[ \t]*(?:def|class)[ \t]+{re.escape(name)}\b|^[ \t]*{re.escape(name)}[ \t]*="
    return re.search(start, text) is not None


def line_text(cell: str, line: int) -> Message:
    """A line of a module, or of a cell of a notebook."""
    if not cell:
        return message("grading-line", line=str(line))
    return message("grading-line-of-cell", cell=cell.removeprefix("cell "), line=str(line))


def _raised_message(
    failure: StudentRaised, sources: Mapping[str, bytes], packages: Sequence[str]
) -> Message:
    raised = failure.raised
    if raised.type_name == "NotImplementedError":
        return NOT_WRITTEN
    if raised.type_name == "SystemExit":
        return message("grading-ended-exit")
    if raised.type_name == "MemoryError":
        return message("grading-array-too-large")
    if raised.type_name == "Unrepresentable":
        return message("grading-incomparable")
    kind = raised.type_name if raised.type_name in _BUILTIN else "Exception"
    names = _words_in_sources(sources) | failure.keywords | _COMMON
    known: Message | Text | None
    if kind in _MEANINGS:
        known = message(_MEANINGS[kind])
    else:
        known = _own_file(raised.message, names, sources) or _known_message(
            raised.message, names, ", ".join(("numpy", *packages))
        )
    said = "grading-not-loaded" if failure.loading else "grading-stops"
    given: dict[str, Argument] = {"at": _kind_and_place(kind, raised, sources)}
    if failure.loading:
        given["file"] = module_file(failure.loading)
    if known is None:
        return message(said, **given)
    return message(f"{said}-known", **given, known=known)


_MEANINGS = {
    **dict.fromkeys(("SyntaxError", "IndentationError", "TabError"), "grading-no-python"),
    "RecursionError": "grading-endless-recursion",
    "PermissionError": "grading-no-access",
}


def _own_file(said: str, names: frozenset[str], sources: Mapping[str, bytes]) -> Message | None:
    """That a module of the student's own package is not there, which is no package to install."""
    found = _OWN_MODULE.fullmatch(said)
    if found is None or not any(name.startswith(f"{found[1]}.") for name in sources):
        return None
    parts = [_mask_names(part, names) for part in found[2].split(".")]
    file = module_file(f"{found[1]}.{'.'.join(parts)}") if "..." not in parts else found[1]
    return message("grading-own-file-missing", file=file)


def _known_message(said: str, names: frozenset[str], packages: str) -> Text | None:
    for pattern, text in _COMPILED:
        match = pattern.search(said[:400])
        if match:
            groups = [_mask_names(group, names) for group in match.groups() if group is not None]
            return Text(
                de=text.de.format(*groups, packages=packages),
                en=text.en.format(*groups, packages=packages),
            )
    return None


def _mask_names(group: str, names: frozenset[str]) -> str:
    """A part of an exception's text, every name in it replaced that the student has not written."""
    return _WORD.sub(lambda word: word[0] if word[0] in names else "...", group.strip())


def _words_in_sources(sources: Mapping[str, bytes]) -> frozenset[str]:
    return _cached_words(tuple(sources.values()))


@lru_cache(maxsize=2)  # asked again for every check that raises
def _cached_words(texts: tuple[bytes, ...]) -> frozenset[str]:
    return frozenset(_WORD.findall(" ".join(text.decode("utf-8", "replace") for text in texts)))


def _kind_and_place(kind: str, raised: Raised, sources: Mapping[str, bytes]) -> str | Message:
    """The kind of exception, and where in the student's own files.

    The quoted line is read from what was handed in.
    """
    for file, line, _function in reversed(raised.frames):
        name = file.removesuffix(".py")
        source = sources.get(name)
        if source is None:
            continue
        lines = source.decode("utf-8-sig", "replace").splitlines()
        if 0 < line <= len(lines):
            code = printable(lines[line - 1].strip()[:80])
            if file.startswith("cell "):
                at = line_text(file, line)
                return message("grading-raised-in-cell", kind=kind, line=at, code=code)
            own = f"{name}.__init__" if any(n.startswith(f"{name}.") for n in sources) else name
            at, own = line_text("", line), module_file(own)
            return message("grading-raised-in-file", kind=kind, file=own, line=at, code=code)
    return kind


def _death_message(death: WorkerDied, limits: Limits) -> Message:
    said = f"grading-ended-{death.reason}"
    if death.reason == "reply":
        size = min(death.number, _LARGEST)  # a longer number could be a message
        return message(said, size=str(size), limit=str(limits.reply_mb))
    if death.reason == "calls":
        return message(said, limit=str(death.number))
    limit = _LIMITS.get(death.reason)
    return message(said) if limit is None else message(said, limit=limit(limits))


_LIMITS: dict[str, Callable[[Limits], str]] = {
    "computing": lambda limits: f"{limits.cpu_seconds:g}",
    "waiting": lambda limits: f"{limits.wall_seconds:g}",
    "budget": lambda limits: f"{limits.submission_seconds:g}",
    "memory": lambda limits: str(limits.memory_mb),
    "scratch": lambda limits: str(limits.scratch_mb),
}

NOT_WRITTEN = message("grading-not-written")

TOO_MUCH_TEXTS = {
    Verdict.TIMEOUT: message("grading-too-much-time"),
    Verdict.MEMORY: message("grading-too-much-memory"),
}

ENGINE_TEXT = message("grading-engine-error")


def unreadable_text(name: str, cause: str) -> Message:
    """Of a hand-in that this machine does not let us read."""
    cause = printable(cause)
    if not name:
        return message("grading-hand-in-unreadable", why=cause)
    return message("grading-file-unreadable", file=printable(name), why=cause)


UNDECIDED_TEXT = message("grading-undecided")


def carried_text(broken: Mapping[str, Message | Text]) -> Message:
    """Why a check passes that failed: the names and first messages of what was replaced."""
    names = ", ".join(f"`{name}`" for name in broken)
    return message("grading-carried", names=names, reason=next(iter(broken.values())))


LEFT_TEXT = message("grading-left-out")

SKIPPED_TEXTS = {
    Verdict.TIMEOUT: message("grading-skipped-timeout"),
    Verdict.MEMORY: message("grading-skipped-memory"),
    Verdict.OUTPUT: message("grading-skipped-output"),
}
