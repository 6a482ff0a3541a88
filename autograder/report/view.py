"""What a page is made of: plain words in one language, nothing that may not be shown."""

from dataclasses import dataclass
from enum import StrEnum

from autograder.course.records import Status, Text


class Tone(StrEnum):
    """How a thing stands; the style sheet has a colour and a sign for each."""

    GOOD = "good"
    PARTLY = "partly"
    BAD = "bad"
    WAIT = "wait"
    OURS = "ours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Misconception:
    """A known mistake as its mutant describes it: handed in by the caller.

    `english` is what the heading of the lecture says in English, where that is known.
    """

    title: Text
    hint: Text
    lecture: str = ""
    english: str = ""

    def where(self, language: str) -> str:
        """The place to read in, with what its heading says."""
        return (
            f"{self.lecture} ({self.english})"
            if language == "en" and self.english
            else self.lecture
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """An image as a data URI, and what it shows in words."""

    uri: str
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspicion:
    """A recognised mistake, in one language."""

    title: str
    hint: str
    lecture: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of a student's list: how it stands, its number, the line and what is said of it.

    Without a number it stands for lines that are left out.
    """

    tone: Tone
    number: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckView:
    """One check, or several that failed alike: `said` is what should be true in each."""

    tone: Tone
    label: str
    said: tuple[str, ...]
    more: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    values: tuple[str, ...] = ()
    check_id: str = ""
    cases: int = 1
    points: float
    max_points: float

    @property
    def lead(self) -> str:
        """The line in bold: what should be true, or what several checks failed by."""
        return self.said[0] if len(self.said) == 1 else self.more[0]

    @property
    def facts(self) -> tuple[str, ...]:
        """The lines below: what is the case and what to do next."""
        return self.more if len(self.said) == 1 else self.more[1:]

    @property
    def concerns(self) -> tuple[str, ...]:
        """What should be true, where several checks failed alike."""
        return self.said if len(self.said) > 1 else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseView:
    """One exercise; `checks` has the failed ones first and is empty where they are withheld.

    Attributes
    ----------
    carried : tuple of str
        What says with which exercises of the course it was graded, and why.
    lectures : tuple of str
        Where to read, while it is not right yet and no recognised mistake says so.
    """

    name: str
    title: str
    points: float
    max_points: float
    tone: Tone
    label: str
    passed: int
    count: int
    checks: tuple[CheckView, ...] = ()
    suspicions: tuple[Suspicion, ...] = ()
    carried: tuple[str, ...] = ()
    bonus: bool = False
    lectures: tuple[str, ...] = ()

    @property
    def failed_checks(self) -> tuple[CheckView, ...]:
        return tuple(check for check in self.checks if check.tone is not Tone.GOOD)

    @property
    def passed_checks(self) -> tuple[CheckView, ...]:
        return tuple(check for check in self.checks if check.tone is Tone.GOOD)


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentView:
    """One student's page for one assignment.

    `points` count in the end; `counting` says how they differ from what was graded, and why.
    """

    language: str
    course: str
    assignment: str
    title: str
    student: str
    status: Status
    points: float
    max_points: float
    counting: tuple[str, ...]
    open_points: float
    banner: tuple[str, ...]
    headline: str
    advice: str
    withheld: bool
    exercises: tuple[ExerciseView, ...]
    picture: Picture | None
    output: str
    fingerprint: str
    files: tuple[str, ...]

    def group(self, *tones: Tone) -> tuple[ExerciseView, ...]:
        """The exercises that stand in one of these ways, in the order of the assignment."""
        return tuple(exercise for exercise in self.exercises if exercise.tone in tones)

    @property
    def groups(self) -> tuple[tuple[str, tuple[ExerciseView, ...]], ...]:
        """Message key and exercises of each part of the page, what is to be done first."""
        parts = (
            ("to_do", self.group(Tone.BAD, Tone.PARTLY)),
            ("ours", self.group(Tone.OURS)),
            ("by_hand", self.group(Tone.WAIT)),
            ("done", self.group(Tone.GOOD)),
        )
        return tuple((key, exercises) for key, exercises in parts if exercises)
