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

from autograder.course.records import Limits, Text, Verdict, module_file
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

Explained = tuple[Text, Text | None]


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
        return _missing(failure, sources), None
    if isinstance(failure, StudentRaised):
        text = _raised(failure, sources, packages)
        return text, Text.same(_ADDRESS.sub("0x...", failure.raised.traceback)[-1500:])
    if isinstance(failure, WorkerDied):
        return _DEATHS[failure.reason](failure, limits), Text.same(
            failure.detail
        ) if failure.detail else None
    if isinstance(failure, NotData):
        return _NOT_DATA, None
    if isinstance(failure, TooMuch):
        return TOO_MUCH_TEXTS[failure.verdict], None
    if isinstance(failure, NotAnObject):
        return _not_an_object(failure), None
    return Text.same(str(failure)), None


def _not_an_object(failure: NotAnObject) -> Text:
    return Text(
        de=f"`{failure.name}(...)` ergibt kein Objekt. `{failure.name}` soll eine Klasse sein.",
        en=f"`{failure.name}(...)` gives no object. `{failure.name}` must be a class.",
    )


def about_the_code(text: Text, module: str, name: str) -> bool:
    """Whether the text of a failed check says that there is no such function yet."""
    absent = (
        MissingName(module),
        MissingName(module, name),
        MissingName(module, name, cells=()),
        NotAFunction(module, name),
    )
    empty = _missing(MissingName(module, name), {module: b""})
    never = _NEVER_DEFINED.fullmatch(text.en)
    return (
        text == NOT_WRITTEN
        or text in [empty, *(_missing(failure, {}) for failure in absent)]
        or (never is not None and never[1] == name)
    )


def _missing(failure: MissingName, sources: Mapping[str, bytes]) -> Text:
    if not failure.name:
        return Text(
            de=f"Die Datei {module_file(failure.module)} fehlt in der Abgabe.",
            en=f"The file {module_file(failure.module)} is missing from the submission.",
        )
    if isinstance(failure, NotAFunction):
        return Text(
            de=f"`{failure.name}` ist keine Funktion (mehr). Gibt es weiter unten eine Zuweisung an "
            "denselben Namen?",
            en=f"`{failure.name}` is not a function (any more). Is there an assignment to the same "
            "name further down?",
        )
    if failure.cells is not None:
        return _missing_in_notebook(failure.name, failure.cells, sources)
    source = sources.get(failure.module)
    if source is not None and not source.removeprefix(codecs.BOM_UTF8).strip():
        return Text(
            de=f"{module_file(failure.module)} ist leer. Hast du gespeichert, bevor du abgegeben hast?",
            en=f"{module_file(failure.module)} is empty. Did you save it before you handed it in?",
        )
    return Text(
        de=f"In {module_file(failure.module)} gibt es kein `{failure.name}`. Ist der Name richtig geschrieben?",
        en=f"There is no `{failure.name}` in {module_file(failure.module)}. Is the name spelt correctly?",
    )


_NEVER_DEFINED = re.compile(r"Cell \d+ raised \w+, so `(\w+)` was never defined\..*")


def _missing_in_notebook(
    name: str, cells: Sequence[tuple[str, str]], sources: Mapping[str, bytes]
) -> Text:
    """Which cell would have defined it, had it not raised; the cells are a claim of the worker."""
    for cell, kind in cells:
        if cell in sources and _would_define(sources[cell], name):
            kind = kind if kind in _BUILTIN else "Exception"
            number = cell.removeprefix("cell ")
            wait = "await" if kind == "SyntaxError" and b"await " in sources[cell] else ""
            return Text(
                de=f"Zelle {number} bricht mit {kind} ab, deshalb gibt es `{name}` nicht."
                + (" `await` gibt es beim Bewerten nur in Funktionen." if wait else ""),
                en=f"Cell {number} raised {kind}, so `{name}` was never defined."
                + (" When grading, there is `await` in functions only." if wait else ""),
            )
    return Text(
        de=f"Im Notebook gibt es kein `{name}`. Ist der Name richtig geschrieben?",
        en=f"There is no `{name}` in the notebook. Is the name spelt correctly?",
    )


def _would_define(source: bytes, name: str) -> bool:
    """Also where the cell is no Python, and so has no tree to be looked at."""
    text = source.decode("utf-8", "replace")
    start = rf"(?m)^[ \t]*(?:def|class)[ \t]+{re.escape(name)}\b|^[ \t]*{re.escape(name)}[ \t]*="
    return re.search(start, text) is not None


def line_text(cell: str, line: int) -> Text:
    """A line of a module, or of a cell of a notebook."""
    number = cell.removeprefix("cell ")
    of = Text(de=f"Zelle {number}, ", en=f"cell {number}, ") if cell else Text.same("")
    return Text(de=f"{of.de}Zeile {line}", en=f"{of.en}line {line}")


def _raised(failure: StudentRaised, sources: Mapping[str, bytes], packages: Sequence[str]) -> Text:
    raised = failure.raised
    if raised.type_name == "NotImplementedError":
        return NOT_WRITTEN
    if raised.type_name == "SystemExit":
        return _DEATHS["exit"](WorkerDied("exit"), Limits())
    if raised.type_name == "MemoryError":
        return Text(
            de="Der Speicher reicht nicht: ein Array ist viel zu groß (falsche Achsen, Broadcasting?).",
            en="Out of memory: an array is far too large (wrong axes, broadcasting?).",
        )
    if raised.type_name == "Unrepresentable":
        return Text(
            de="Das Ergebnis ist zu groß oder zu tief verschachtelt, um es zu vergleichen.",
            en="The result is too large or nested too deeply to be compared.",
        )
    where = _where(raised, sources)
    kind = raised.type_name if raised.type_name in _BUILTIN else "Exception"
    names = _words(sources) | failure.keywords | _COMMON
    known = _own_file(raised.message, names, sources) or _known_message(
        raised.message, names, ", ".join(("numpy", *packages))
    )
    if failure.loading:
        begin = Text(
            de=f"{module_file(failure.loading)} lässt sich nicht laden",
            en=f"{module_file(failure.loading)} cannot be loaded",
        )
    else:
        begin = Text(de="Dein Code bricht ab", en="Your code stops")
    if kind in ("SyntaxError", "IndentationError", "TabError"):
        known = Text(
            de="Python kann die Datei dort nicht lesen: Klammern, Doppelpunkte und Einrückung prüfen.",
            en="Python cannot read the file there: check brackets, colons and indentation.",
        )
    if kind == "RecursionError":
        known = Text(
            de="Eine Funktion ruft sich ohne Ende selbst auf.",
            en="A function calls itself without end.",
        )
    if kind == "PermissionError":
        known = Text(
            de="Dateien, Netz und andere Prozesse gibt es beim Bewerten nicht.",
            en="Files, network and other processes are not available when grading.",
        )
    return Text(
        de=f"{begin.de} ({kind}{where.de}). {known.de}".strip(),
        en=f"{begin.en} ({kind}{where.en}). {known.en}".strip(),
    )


def _own_file(message: str, names: frozenset[str], sources: Mapping[str, bytes]) -> Text | None:
    """That a module of the student's own package is not there, which is no package to install."""
    found = _OWN_MODULE.fullmatch(message)
    if found is None or not any(name.startswith(f"{found[1]}.") for name in sources):
        return None
    parts = [_allowed(part, names) for part in found[2].split(".")]
    file = module_file(f"{found[1]}.{'.'.join(parts)}") if "..." not in parts else found[1]
    return Text(
        de=f"In der Abgabe gibt es {file} nicht.", en=f"There is no {file} in the submission."
    )


def _known_message(message: str, names: frozenset[str], packages: str) -> Text:
    for pattern, text in _COMPILED:
        match = pattern.search(message[:400])
        if match:
            groups = [_allowed(group, names) for group in match.groups() if group is not None]
            return Text(
                de=text.de.format(*groups, packages=packages),
                en=text.en.format(*groups, packages=packages),
            )
    return Text.same("")


def _allowed(group: str, names: frozenset[str]) -> str:
    """A part of an exception's text, every name in it replaced that the student has not written."""
    return _WORD.sub(lambda word: word[0] if word[0] in names else "...", group.strip())


def _words(sources: Mapping[str, bytes]) -> frozenset[str]:
    return _words_of(tuple(sources.values()))


@lru_cache(maxsize=2)  # asked again for every check that raises
def _words_of(texts: tuple[bytes, ...]) -> frozenset[str]:
    return frozenset(_WORD.findall(" ".join(text.decode("utf-8", "replace") for text in texts)))


def _where(raised: Raised, sources: Mapping[str, bytes]) -> Text:
    """Where in the student's own files; the quoted line is read from what was handed in."""
    for file, line, _function in reversed(raised.frames):
        name = file.removesuffix(".py")
        source = sources.get(name)
        if source is None:
            continue
        lines = source.decode("utf-8-sig", "replace").splitlines()
        if 0 < line <= len(lines):
            code = printable(lines[line - 1].strip()[:80])
            at = line_text(file if file.startswith("cell ") else "", line)
            own = f"{name}.__init__" if any(n.startswith(f"{name}.") for n in sources) else name
            module = "" if file.startswith("cell ") else f"{module_file(own)}, "
            return Text(de=f" in {module}{at.de}: `{code}`", en=f" in {module}{at.en}: `{code}`")
    return Text.same("")


def _computing(_death: WorkerDied, limits: Limits) -> Text:
    return Text(
        de=f"Der Aufruf rechnet länger als {limits.cpu_seconds:g} s. Endet jede Schleife?",
        en=f"The call computes for more than {limits.cpu_seconds:g} s. Does every loop end?",
    )


def _waiting(_death: WorkerDied, limits: Limits) -> Text:
    return Text(
        de=f"Der Aufruf wartet länger als {limits.wall_seconds:g} s (sleep, input?).",
        en=f"The call waits for more than {limits.wall_seconds:g} s (sleep, input?).",
    )


def _budget(_death: WorkerDied, limits: Limits) -> Text:
    return Text(
        de=f"Die Abgabe hat ihre Zeit von {limits.submission_seconds:g} s aufgebraucht.",
        en=f"The submission has used up its {limits.submission_seconds:g} s.",
    )


def _memory(_death: WorkerDied, limits: Limits) -> Text:
    return Text(
        de=f"Der Aufruf braucht mehr als {limits.memory_mb} MiB Speicher.",
        en=f"The call needs more than {limits.memory_mb} MiB of memory.",
    )


def _output(_death: WorkerDied, limits: Limits) -> Text:
    return Text(
        de="Der Code gibt viel zu viel Text aus. Entferne die print-Zeilen aus den Schleifen.",
        en="The code prints far too much. Remove the print lines from the loops.",
    )


def _scratch(_death: WorkerDied, limits: Limits) -> Text:
    return Text(
        de=f"Der Code schreibt zu viel auf die Platte: mehr als {limits.scratch_mb} MiB, oder zu viele Dateien.",
        en=f"The code writes too much to disk: more than {limits.scratch_mb} MiB, or too many files.",
    )


def _exit(_death: WorkerDied, _limits: Limits) -> Text:
    return Text(
        de="Der Code beendet das ganze Programm (sys.exit, exit, os._exit). Gib stattdessen einen Wert zurück.",
        en="The code ends the whole program (sys.exit, exit, os._exit). Return a value instead.",
    )


def _signal(_death: WorkerDied, _limits: Limits) -> Text:
    return Text(
        de="Python selbst ist abgestürzt (endlose Rekursion oder nativer Code).",
        en="Python itself crashed (endless recursion or native code).",
    )


def _protocol(_death: WorkerDied, _limits: Limits) -> Text:
    return Text(
        de="Der Code hat etwas anderes als ein Ergebnis gesendet. Das wird nicht gewertet.",
        en="The code sent something that is no result. It does not count.",
    )


def _reply(death: WorkerDied, limits: Limits) -> Text:
    size = min(death.number, _LARGEST)  # a longer number could be a message
    return Text(
        de=f"Das Ergebnis ist zu groß: {size} MB, höchstens {limits.reply_mb}. Stimmen die Formen "
        "(falsche Achsen, Broadcasting)?",
        en=f"The result is too large: {size} MB, at most {limits.reply_mb}. Are the shapes right "
        "(wrong axes, broadcasting)?",
    )


_DEATHS: dict[str, Callable[[WorkerDied, Limits], Text]] = {
    "computing": _computing, "waiting": _waiting, "budget": _budget, "memory": _memory,
    "output": _output, "scratch": _scratch, "exit": _exit, "signal": _signal, "protocol": _protocol,
    "reply": _reply,
}  # fmt: skip

_NOT_DATA = Text(
    de="Das Ergebnis ist ein eigenes Objekt; erwartet sind Zahlen, Arrays oder Listen davon.",
    en="The result is an object of its own; numbers, arrays or lists of them are expected.",
)

NOT_WRITTEN = Text(
    de="Noch nicht geschrieben: hier steht noch `raise NotImplementedError`.",
    en="Not written yet: `raise NotImplementedError` is still there.",
)

TOO_MUCH_TEXTS: dict[Verdict, Text] = {
    verdict: Text(
        de=f"Was dein Code zurückgibt oder übergibt, braucht bei der Bewertung zu viel {de}. "
        "Prüfe Form und Größe der Arrays.",
        en=f"What your code returns or hands over takes too much {en} to grade. "
        "Check the shapes and sizes of the arrays.",
    )
    for verdict, de, en in (
        (Verdict.TIMEOUT, "Zeit", "time"),
        (Verdict.MEMORY, "Speicher", "memory"),
    )
}

ENGINE_TEXT = Text(
    de="Diese Prüfung konnte nicht ausgeführt werden; das ist ein Fehler der Bewertung, nicht deiner. "
    "Eine Person sieht nach.",
    en="This check could not be run; that is a fault of the grading, not yours. A person will look.",
)


def unreadable_text(name: str, cause: str) -> Text:
    """Of a hand-in that this machine does not let us read."""
    what = Text.same(printable(name)) if name else Text(de="Die Abgabe", en="The hand-in")
    cause = printable(cause)
    return Text(
        de=f"{what.de} konnte nicht gelesen werden ({cause}); das ist ein Fehler der Bewertung, nicht deiner. "
        "Eine Person sieht nach.",
        en=f"{what.en} could not be read ({cause}); that is a fault of the grading, not yours. A person will look.",
    )


UNDECIDED_TEXT = Text(
    de="Das lässt sich nicht automatisch vergleichen. Eine Person sieht es sich an und vergibt die Punkte.",
    en="This cannot be compared automatically. A person will look at it and give the points.",
)


def carried_text(broken: Mapping[str, Text]) -> Text:
    """Why a check passes that failed: the names and first messages of what was replaced."""
    names = ", ".join(f"`{name}`" for name in broken)
    _, first = next(iter(broken.items()))
    return Text(
        de=f"Bewertet mit {names} des Kurses, denn die eigene Fassung scheitert: {first.de}",
        en=f"Graded with the course's {names}, because yours fails: {first.en}",
    )


LEFT_TEXT = Text(
    de="Nicht ausgeführt: eine frühere Prüfung ist gescheitert.",
    en="Not run: an earlier check failed.",
)

SKIPPED_TEXTS: dict[Verdict, Text] = {
    verdict: Text(
        de=f"Nicht ausgeführt: eine frühere Prüfung dieser Aufgabe hat {de} überschritten.",
        en=f"Not run: an earlier check of this exercise exceeded {en}.",
    )
    for verdict, de, en in (
        (Verdict.TIMEOUT, "das Zeitlimit", "the time limit"),
        (Verdict.MEMORY, "das Speicherlimit", "the memory limit"),
        (Verdict.OUTPUT, "das Ausgabelimit", "the output limit"),
    )
}
