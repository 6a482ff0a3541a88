"""The frozen records that the stages hand to each other."""

from __future__ import annotations

import math
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from msgspec import Meta

from autograder.course.policy import Policy
from autograder.locale.message import Localised, Message

LANGUAGES = ("de", "en")
Finite = Annotated[float, Meta(ge=-sys.float_info.max, le=sys.float_info.max)]
ExerciseStatus = Literal["passed", "failed", "manual", "unanswered", "undecided", "engine_error"]


def module_file(module: str) -> str:
    """The file of a module, with slashes: `network.py`, `minitorch/operators.py`."""
    return f"{module.replace('.', '/')}.py"


def module_name(file: str) -> str:
    """The module of a file; a package for its `__init__.py`."""
    return file.removesuffix(".py").replace("/", ".").removesuffix(".__init__")


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in the course's two languages."""

    de: str
    en: str

    def __getitem__(self, language: str) -> str:
        return self.de if language == "de" else self.en

    @classmethod
    def same(cls, words: str) -> Self:
        """A text that needs no translation (a name, a formula)."""
        return cls(de=words, en=words)

    @classmethod
    def of(cls, said: Localised) -> Self:
        """What a message says."""
        return cls(de=said["de"], en=said["en"])


class Verdict(StrEnum):
    """How one check ended, and so who is to blame."""

    PASSED = "passed"
    FAILED = "failed"
    CRASHED = "crashed"  # the student's code raised, or its process died
    TIMEOUT = "timeout"
    MEMORY = "memory"
    OUTPUT = "output"
    SKIPPED = "skipped"  # not judged: an earlier check exceeded a limit, or only a person can
    ENGINE_ERROR = "engine_error"  # ours or the suite's: never scored, always shown to a person


class Status(StrEnum):
    """How the grading of one submission ended."""

    GRADED = "graded"
    REJECTED = "rejected"
    ENGINE_ERROR = "engine_error"


class Level(StrEnum):
    """How much of the hidden suite a student's page shows; each level includes the one before.

    `public`: points and the state of each exercise. `sentences`: what each check says, the
    recognised mistakes, the places of others and the picture. `values`: got and expected of the
    failed checks whose suite allows it. `everything`, for after the deadline: all values, the
    changes that would be right, the names of the checks, and what the student's code printed (it
    can print hidden inputs).
    """

    PUBLIC = "public"
    SENTENCES = "sentences"
    VALUES = "values"
    EVERYTHING = "everything"

    def includes(self, other: Level) -> bool:
        """Whether what `other` shows is shown at this level."""
        order = list(Level)
        return order.index(self) >= order.index(other)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one worker may use.

    Attributes
    ----------
    cpu_seconds : float
        CPU time of one call; the verdict `timeout` goes by this.
    wall_seconds : float
        Wall-clock time of one call: the net under code that waits instead of computing.
    submission_seconds : float
        Wall-clock time of all calls of one submission together.
    memory_mb : int
        Address space beyond what the empty worker uses, in MiB.
    output_kb : int
        What is kept of stdout and stderr together, in KiB; 64 times as much ends the worker.
    scratch_mb : int
        Files in the private scratch folder, in MiB.
    reply_mb : int
        Size of one returned value, in MiB.
    grader_seconds : float
        CPU time that the grader itself may need for one check, whatever a submission returns or
        hands to the reference.
    """

    cpu_seconds: float = 2.0
    wall_seconds: float = 6.0
    submission_seconds: float = 60.0
    memory_mb: int = 512
    output_kb: int = 16
    scratch_mb: int = 16
    reply_mb: int = 64
    grader_seconds: float = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One heading of a lecture, where students read about an exercise.

    Attributes
    ----------
    lecture : str
        The lecture's short name, `L0`.
    words : str
        The heading as the lecture has it.
    english : str
        The same in English, for those who have to find it in the lecture; may be empty.
    left_out : str
        Why no exercise is about it; empty where one has to be.
    """

    lecture: str
    words: str
    english: str = ""
    left_out: str = ""

    @property
    def key(self) -> str:
        """What manifests and known mistakes write."""
        return f"{self.lecture}, {self.words}" if self.lecture else self.words

    @property
    def text(self) -> Text:
        """What students read: the words that they find, and what these say."""
        both = f"{self.key} ({self.english})" if self.english else self.key
        return Text(de=self.key, en=both)


def heading_of(words: str, headings: Mapping[str, Heading]) -> Heading | None:
    """The heading, by its key, that a known mistake names; a place below it may follow."""
    found = [key for key in headings if f"{words}, ".startswith(f"{key}, ")]
    return headings[max(found, key=len)] if found else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lecture:
    """One lecture of the course with its headings, in their order."""

    name: str
    title: Text
    headings: tuple[Heading, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One graded part of an assignment: a function, method, answer, derivation or question.

    The points of a `bonus` exercise count beyond the assignment's maximum (see `policy.py`).
    `lectures` is where to read; empty where the exercise is the course's own, and None where the
    manifest says neither.
    """

    name: str
    points: float
    module: str
    needs: tuple[str, ...] = ()
    manual: bool = False
    bonus: bool = False
    title: Text | None = None
    lectures: tuple[Heading, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormulaTask:
    """What an answer or a derivation may be written with; `[formulas]` of the manifest.

    Attributes
    ----------
    symbols, families : mapping of str to str
        Variables and indexed variables with their domains; a family with two indices is `w_jk`.
    functions : mapping of str to int
        Abstract functions with their number of arguments.
    definitions : mapping of str to str
        What names stand for.
    asked : str
        The derivative asked for, unevaluated; a tuple of them where a gradient is.
    parts : int
        How many formulas the answer has.
    word : bool
        Whether the answer is a word, not a formula.
    """

    symbols: Mapping[str, str] = field(default_factory=dict)
    families: Mapping[str, str] = field(default_factory=dict)
    functions: Mapping[str, int] = field(default_factory=dict)
    definitions: Mapping[str, str] = field(default_factory=dict)
    asked: str = ""
    parts: int = 1
    word: bool = False

    def names(self) -> dict[str, Mapping[str, Any]]:
        """What is declared, as keyword arguments of `DerivationProblem` and `check_answer`."""
        kinds = ("symbols", "families", "functions", "definitions")
        return {kind: getattr(self, kind) for kind in kinds if getattr(self, kind)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One code cell of a handed-in notebook.

    Attributes
    ----------
    number : int
        Its place among all cells of the notebook, text included, from 1.
    readable : bool
        Whether it is Python.
    """

    number: int
    source: str
    readable: bool = True

    @property
    def name(self) -> str:
        """What stands where a module has the name of its file."""
        return f"cell {self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notebook:
    """The code of a handed-in notebook: one namespace, under the names of several modules.

    Attributes
    ----------
    modules : tuple of str
        Those of the assignment that it stands for.
    also : tuple of str
        Further ones, which its own cells write to files.
    """

    file: str
    modules: tuple[str, ...]
    cells: tuple[Cell, ...]
    also: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All cells as one module; those that are no Python are blank."""
        blank = ("\n" * cell.source.count("\n") for cell in self.cells)
        pairs = zip(self.cells, blank, strict=True)
        return "\n".join(cell.source if cell.readable else empty for cell, empty in pairs)

    def place(self, line: int) -> tuple[str, int]:
        """Name of the cell, and line in it, of a line of `text`."""
        for cell in self.cells:
            height = cell.source.count("\n") + 1
            if line <= height:
                return cell.name, line
            line -= height
        return "", line


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """One folder of `assignments/` with everything its manifest says.

    Attributes
    ----------
    modules : tuple of str
        Names of the modules the student edits, without `.py`; the first is the main one. With
        dots where they lie in a package: `minitorch.operators`.
    data : tuple of str
        Further files handed out beside the modules, readable by the student's code.
    helpers : tuple of str
        Modules that are handed out complete, and are as handed out when grading.
    packages : tuple of str
        Installed packages beyond numpy that students may import.
    languages : tuple of str
        Those of the course, in which its sentences are.
    files : bool
        Whether the exercises read or write files of their own (in a private scratch folder).
    deadline : datetime or None
        When hand-ins are due, with its offset; None where that is not known.
    formulas : mapping of str to FormulaTask
        What the answers and derivations know, by the name of the exercise.
    policy : Policy
        What lateness, bonus and rounding make of the points; grading knows nothing of it.
    """

    name: str
    folder: Path
    solution: Path
    title: Text
    modules: tuple[str, ...]
    exercises: tuple[Exercise, ...]
    data: tuple[str, ...] = ()
    helpers: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    languages: tuple[str, ...] = LANGUAGES
    files: bool = False
    limits: Limits = field(default_factory=Limits)
    formulas: Mapping[str, FormulaTask] = field(default_factory=dict, hash=False)
    deadline: datetime | None = None
    policy: Policy = field(default_factory=Policy)

    @property
    def own_packages(self) -> tuple[str, ...]:
        """The packages that its modules lie in, the outer ones first; none for plain files."""
        parts = [module.split(".")[:-1] for module in self.modules]
        every = (".".join(p[:depth]) for p in parts for depth in range(1, len(p) + 1))
        return tuple(dict.fromkeys(every))

    @property
    def module_files(self) -> tuple[str, ...]:
        """The files that students edit, and those that make folders of them packages."""
        inits = (module_file(f"{package}.__init__") for package in self.own_packages)
        return (*map(module_file, self.modules), *inits)

    @property
    def hidden(self) -> Path:
        """The graded suite; never leaves the trusted side."""
        return self.folder / "hidden"

    def helper_files(self) -> dict[str, bytes]:
        """The modules that are handed out complete, by their names (OSError if one is missing)."""
        return {name: (self.folder / module_file(name)).read_bytes() for name in self.helpers}

    @property
    def needs_files(self) -> bool:
        """Whether the student's code is to have a scratch folder."""
        return self.files or bool(self.data)

    @property
    def max_points(self) -> float:
        return total(exercise.points for exercise in self.exercises)

    def exercise(self, name: str) -> Exercise:
        """The exercise called `name` (KeyError when there is none)."""
        for exercise in self.exercises:
            if exercise.name == name:
                return exercise
        raise KeyError(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """One student's hand-in as it lies in `submitted/<student>/<assignment>/`."""

    student: str
    assignment: str
    folder: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """One hidden check.

    Attributes
    ----------
    title : Text
        What should be true, in the student's words.
    message : Text
        What is the case and what to do next, free of hidden values; the title where it passed.
    detail : Text or None
        Got and expected, tracebacks: for the instructor, and for students where `show` says so.
    show : bool
        Whether the suite allows students to see `detail`.
    carried : tuple of str
        It passed with the reference in place of these exercises (follow-through credit).
    cause : Message or None
        The entry of the catalogues, with its parameters, that `message` is the words of. It holds
        no more than they show, so whoever may read the one may read the other. None, and not in
        the file, where the words are the suite's own.
    """

    id: str
    passed: bool
    points: Finite
    max_points: Finite
    verdict: Verdict
    title: Text
    message: Text
    detail: Text | None = None
    show: bool = False
    misconception: str | None = None
    carried: tuple[str, ...] = ()
    cause: Message | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What a person said of an exercise whose points they gave.

    Attributes
    ----------
    items : tuple of (Text, float)
        The items of the rubric that apply, with their points.
    """

    comment: str = ""
    items: tuple[tuple[Text, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseResult:
    """One exercise.

    Attributes
    ----------
    status : str
        passed, failed, manual (a person grades it), unanswered (nothing was written: 0 points),
        undecided (the suite cannot, so a person does) or engine_error.
    mark : Mark or None
        Set where the points are a person's (`gradebook/manual.py`); never part of result.json.
    """

    name: str
    points: Finite
    max_points: Finite
    status: ExerciseStatus
    checks: tuple[CheckResult, ...] = ()
    mark: Mark | None = None

    @property
    def waits(self) -> bool:
        """Whether a person has still to give points."""
        return self.status in ("manual", "undecided")

    @property
    def settled(self) -> bool:
        """Whether its points are known: checks or a person gave them, or there was no answer."""
        return self.status in ("passed", "failed", "unanswered")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a small change would make an exercise right, and of what kind it is.

    Attributes
    ----------
    kind : str
        See `repairs.kinds`.
    text : str
        The module, or the cell of a notebook.
    line : int
        In the text; 0 where changes of this kind in several places would do.
    before, after : str
        The lines as they are, and as they would be right; empty where there are several.
    """

    kind: str
    text: str = ""
    line: int = 0
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """Where the mistake of an exercise is: all its places have to be changed."""

    exercise: str
    places: tuple[Place, ...]


AGAIN = "again"  # in the facts of a run: it may have been the machine


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What `result.json` says: the same submission, suite and versions give the same bytes.

    Attributes
    ----------
    diagnoses : tuple of Diagnosis or None
        None, and not in the file, where nobody has looked.
    """

    schema: Literal[1] = 1
    assignment: str
    student: str
    status: Status
    points: Finite
    max_points: Finite
    exercises: tuple[ExerciseResult, ...] = ()
    message: Text | None = None
    submission: Mapping[str, Any] = field(default_factory=dict)
    suite_sha256: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)
    diagnoses: tuple[Diagnosis, ...] | None = None

    @property
    def shared_process(self) -> bool:
        """Whether its tests ran in one process with the student's code, which can forge points."""
        return self.submission.get("shared_process") is True


def total(points: Any) -> float:
    """Sum points without the dust of binary fractions."""
    return round(math.fsum(points), 6)
