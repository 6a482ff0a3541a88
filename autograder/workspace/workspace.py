"""What this folder holds: its exercises, their tests, how far each of them is.

Belongs to the folder and is no exercise: there is nothing to be changed here.
"""

import ast
import configparser
import hashlib
import importlib.metadata
import json
import locale
import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MANIFEST = "MANIFEST.json"
QUESTIONS = "questions.md"
LANGUAGES = ("de", "en")
_HEADING = re.compile(r"(?m)^##[ \t]+(\S+)[ \t]*$")
_PLACEHOLDERS: tuple[Any, ...] = (None, "", "?", "...", ...)

REQUIREMENTS = "requirements.txt"
# What draws shows nothing while a hand-in is graded, and fails nowhere.
_WITHOUT_EFFECT = frozenset(
    {"matplotlib", "mpl_toolkits", "pylab", "cycler", "seaborn", "plotly", "bokeh", "altair"}
    | {"IPython", "ipywidgets", "numpy"}
)

SENTENCES = {
    "de": {
        "numpy": "Hier rechnet numpy {}, bewertet wird mit {}:\n"
        "    pip install -r requirements.txt",
        "package": "{} importiert {}. Das gibt es beim Bewerten nicht: Was davon benutzt wird, "
        "bricht dort ab.",
    },
    "en": {
        "numpy": "Here numpy {} computes, grading uses {}:\n    pip install -r requirements.txt",
        "package": "{} imports {}. That is not there when grading: what uses it will fail there.",
    },
}


@dataclass(frozen=True)
class Exercise:
    """One exercise as MANIFEST.json describes it.

    Attributes
    ----------
    name : str
        A function, `Class.method`, `answers.KEY`, `derivations.NAME`, or a written question.
    file : str
        Where it is solved.
    tests : tuple of str
        Its public tests; none for a written question.
    hint : dict of str to str
        A hint by language; may be empty.
    read : dict of str to str
        What to read again, by language; may be empty.
    blank : str
        `text_hash` of a written question as it was handed out.
    """

    name: str
    file: str
    points: float
    manual: bool = False
    tests: tuple[str, ...] = ()
    hint: Mapping[str, str] | None = None
    read: Mapping[str, str] | None = None
    blank: str = ""


@dataclass(frozen=True)
class Place:
    """How far an exercise is (`open`, `written`, `missing`, `unreadable`), and its line."""

    state: str
    line: int = 0


class NoManifest(Exception):
    """MANIFEST.json is not there or was changed."""


class Workspace:
    """The folder of one assignment.

    Raises
    ------
    NoManifest
        Without a MANIFEST.json that says what the exercises are.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            document = json.loads((folder / MANIFEST).read_text(encoding="utf-8-sig"))
            self.assignment: str = document["assignment"]
            self.title: Mapping[str, str] = document["title"]
            self.languages: Sequence[str] = document["languages"]
            self.modules: Sequence[str] = document["modules"]
            self.packages: Sequence[str] = document.get("packages", ())
            self.handed_out: Mapping[str, str] = document["files"]
            self.exercises = [Exercise(**entry) for entry in document["exercises"]]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise NoManifest(str(error)) from error
        self._sources: dict[str, ast.Module | str] = {}

    @property
    def files(self) -> list[str]:
        """The files of the modules."""
        return [module_file(module) for module in self.modules]

    @property
    def packages_written(self) -> list[str]:
        """The outermost folders of modules that lie in packages."""
        return sorted({module.partition(".")[0] for module in self.modules if "." in module})

    @property
    def tests(self) -> dict[str, Sequence[str]]:
        """The public tests of each exercise."""
        return {exercise.name: exercise.tests for exercise in self.exercises}

    def place(self, exercise: Exercise) -> Place:
        """Where an exercise stands, by its text alone: nothing is run."""
        if exercise.manual:
            return self._question_place(exercise)
        source = self.source(exercise.file)
        if isinstance(source, str):
            return Place("unreadable")
        first, _, rest = exercise.name.partition(".")
        if rest and first == "answers":
            return _answer_place(_assigned_value(source, "ANSWERS"), rest)
        if rest and first == "derivations":
            return _derivation_place(_assigned_value(source, rest))
        return _function_place(source, exercise.name)

    def source(self, file: str) -> ast.Module | str:
        """A module as a syntax tree; a string that says why it cannot be read."""
        if file not in self._sources:
            self._sources[file] = _parsed_source(self.folder / file)
        return self._sources[file]

    def _question_place(self, exercise: Exercise) -> Place:
        try:
            text = (self.folder / QUESTIONS).read_text(encoding="utf-8-sig", errors="replace")
        except FileNotFoundError:
            return Place("missing")
        except OSError:
            return Place("unreadable")
        heading = next((m for m in _HEADING.finditer(text) if m[1] == exercise.name), None)
        if heading is None:
            return Place("missing")
        line = text.count("\n", 0, heading.start()) + 1
        same = text_hash(sections(text)[exercise.name]) == exercise.blank
        return Place("open" if same else "written", line)


def remarks(workspace: Workspace, language: str) -> list[str]:
    """What will be different when the folder is graded: numpy's version, packages."""
    words = SENTENCES[language]
    found = []
    here, there = _numpy_versions(workspace.folder)
    if here and there and here.split(".")[:2] != there.split(".")[:2]:
        found.append(words["numpy"].format(here, there))
    trees = {file: [workspace.source(file)] for file in workspace.files}
    for path in sorted(workspace.folder.glob(f"{workspace.assignment}.*ipynb")):
        trees[path.name] = _notebook_imports(path)
    for file, parts in trees.items():
        names = set().union(*(_missing_packages(workspace, tree) for tree in parts))
        if names:
            found.append(words["package"].format(file, ", ".join(sorted(names))))
    return found


def _notebook_imports(path: Path) -> list[ast.Module | str]:
    """The imports at the top of a notebook's code cells."""
    try:
        cells = json.loads(path.read_text(encoding="utf-8-sig"))["cells"]
        sources = ["".join(c["source"]) for c in cells if c.get("cell_type") == "code"]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return []
    imports = re.compile(r"(?:import|from)[ \t]")
    lines = [line for source in sources for line in source.splitlines() if imports.match(line)]
    found: list[ast.Module | str] = []
    for line in lines:
        try:
            found.append(ast.parse(line))
        except (SyntaxError, ValueError):
            continue
    return found


def _numpy_versions(folder: Path) -> tuple[str, str]:
    """The version of numpy here, and the one that grades; empty where it is not known."""
    try:
        text = (folder / REQUIREMENTS).read_text(encoding="utf-8-sig", errors="replace")
        here = importlib.metadata.version("numpy")
    except (OSError, importlib.metadata.PackageNotFoundError):
        return "", ""
    pinned = re.search(r"(?m)^numpy==([0-9][\w.]*)", text)
    return here, pinned[1] if pinned else ""


def _missing_packages(workspace: Workspace, tree: ast.Module | str) -> set[str]:
    """Packages that a source imports, and that are not there when it is graded."""
    names: set[str] = set()
    for node in ast.walk(tree) if isinstance(tree, ast.Module) else ():
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    names -= sys.stdlib_module_names | _WITHOUT_EFFECT | {*workspace.packages}
    names -= {*workspace.packages_written}
    return {name for name in names if not (workspace.folder / f"{name}.py").is_file()}


def language(folder: Path, languages: Sequence[str] = LANGUAGES) -> str:
    """The language of messages: DESK_LANGUAGE, `language` in pytest.ini, else the computer's."""
    ini = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        ini.read(folder / "pytest.ini", encoding="utf-8-sig")
    except (configparser.Error, UnicodeDecodeError):
        ini.clear()
    asked = [os.environ.get("DESK_LANGUAGE"), ini.get("pytest", "language", fallback="")]
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        asked.append(os.environ.get(name))
    asked.append(locale.getlocale()[0])
    for word in filter(None, asked):
        short = {"ge": "de"}.get(word[:2].lower(), word[:2].lower())  # "German_Germany.1252"
        if short in LANGUAGES:
            return short
    return languages[0] if languages else "en"


def module_file(module: str) -> str:
    """The file of a module: `network.py`, `minitorch/operators.py`."""
    return f"{module.replace('.', '/')}.py"


def short_name(exercise: str) -> str:
    """What an exercise is called in tests: the function, the method, the key, the class."""
    first, _, last = exercise.rpartition(".")
    return first if last == "__init__" else last


def exercises_of(
    test: str, values: Iterable[object], tests: Mapping[str, Sequence[str]]
) -> list[str]:
    """The exercises that one run of a public test is about.

    Parameters
    ----------
    test : str
        Name of the test function.
    values : iterable
        What it is repeated with: a test repeated for several exercises counts, in each run, for
        the one whose name it was given.
    tests : mapping of str to sequence of str
        Exercise -> names of its test functions.
    """
    words = {value for value in values if isinstance(value, str)}
    named = [name for name in tests if short_name(name) in words]
    return named or [name for name, found in tests.items() if test in found]


def fingerprint(files: Mapping[str, bytes]) -> str:
    """SHA-256 over name, length and content of every file, sorted by name: the receipt."""
    digest = hashlib.sha256()
    for name, content in sorted(files.items()):
        raw = name.encode("utf-8", "surrogateescape")
        digest.update(b"%d:%b%d:" % (len(raw), raw, len(content)))
        digest.update(content)
    return digest.hexdigest()


def sections(text: str) -> dict[str, str]:
    """What stands under each heading `## name` of a Markdown file."""
    pieces = _HEADING.split(text)
    return dict(zip(pieces[1::2], pieces[2::2], strict=True))


def text_hash(text: str) -> str:
    """A hash of a text that does not see blanks and line ends."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()


def number(points: float, language: str) -> str:
    """Points as they are written in a language: 0.5 or 0,5."""
    return f"{points:g}".replace(".", "," if language == "de" else ".")


def _parsed_source(path: Path) -> ast.Module | str:
    try:
        return ast.parse(path.read_bytes())
    except OSError as error:
        return error.strerror or str(error)
    except SyntaxError as error:
        line = (error.text or "").strip()
        if line.startswith(("%", "!")):  # for IPython: it says more than Python does
            return f"{line} ({path.name}, {error.lineno})"
        return f"{error.msg} ({path.name}, {error.lineno})" if error.lineno else str(error.msg)
    except (ValueError, RecursionError, MemoryError) as error:
        return str(error)


def _assigned_value(tree: ast.Module, name: str) -> ast.expr | None:
    for statement in reversed(tree.body):
        match statement:
            case ast.Assign(targets=[ast.Name(id=found)], value=value) if found == name:
                return value
            case ast.AnnAssign(target=ast.Name(id=found), value=value) if found == name:
                return value
    return None


def _answer_place(answers: ast.expr | None, key: str) -> Place:
    if not isinstance(answers, ast.Dict):
        return Place("missing" if answers is None else "written")
    for entry, value in zip(answers.keys, answers.values, strict=True):
        if isinstance(entry, ast.Constant) and entry.value == key:
            return Place("open" if _is_blank(value) else "written", value.lineno)
    return Place("missing")


def _derivation_place(lines: ast.expr | None) -> Place:
    if lines is None:
        return Place("missing")
    parts = lines.elts if isinstance(lines, ast.List | ast.Tuple) else [lines]
    return Place("open" if all(map(_is_blank, parts)) else "written", lines.lineno)


def _is_blank(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value in _PLACEHOLDERS


def _function_place(tree: ast.Module, name: str) -> Place:
    body: list[ast.stmt] = tree.body
    found: ast.stmt | None = None
    for part in name.split("."):
        found = next((s for s in reversed(body) if part in _bound_names(s)), None)
        if found is None:
            return Place("missing")
        body = getattr(found, "body", [])
    is_open = any(isinstance(n, ast.Raise) and _is_unwritten(n) for n in body)
    return Place("open" if is_open else "written", found.lineno if found else 0)


def _bound_names(statement: ast.stmt) -> list[str]:
    match statement:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.Assign(targets=targets):
            return [target.id for target in targets if isinstance(target, ast.Name)]
        case ast.ImportFrom(names=names):
            return [alias.asname or alias.name for alias in names]
    return []


def _is_unwritten(node: ast.Raise) -> bool:
    raised = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
    return isinstance(raised, ast.Name) and raised.id == "NotImplementedError"
