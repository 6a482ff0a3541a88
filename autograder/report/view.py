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
    """One check, or several that failed alike: `said` is what should be true in each.

    Attributes
    ----------
    origin : str
        The same for what has the same cause, where that is about a file and so may be the cause
        of everything; otherwise empty.
    """

    tone: Tone
    label: str
    said: tuple[str, ...]
    more: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    values: tuple[str, ...] = ()
    origin: str = ""
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
class MarkView:
    """What a person said of an exercise: items of the rubric with their points, and words."""

    items: tuple[tuple[str, float], ...] = ()
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseView:
    """One exercise; `checks` has the failed ones first and is empty where they are withheld.

    Attributes
    ----------
    carried : tuple of str
        What says with which exercises of the course it was graded, and why.
    places : tuple of str
        Where its mistake is, and what to look at.
    lectures : tuple of str
        Where to read, while it is not right yet and no recognised mistake says so.
    mark : MarkView or None
        Set where a person gave the points.
    unanswered : bool
        Whether it is a written question below which nothing was written.
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
    places: tuple[str, ...] = ()
    bonus: bool = False
    lectures: tuple[str, ...] = ()
    mark: MarkView | None = None
    unanswered: bool = False

    @property
    def failed_checks(self) -> tuple[CheckView, ...]:
        return tuple(check for check in self.checks if check.tone is not Tone.GOOD)

    @property
    def passed_checks(self) -> tuple[CheckView, ...]:
        return tuple(check for check in self.checks if check.tone is Tone.GOOD)


def common_cause(exercises: tuple[ExerciseView, ...]) -> str:
    """What is said of every check of every exercise, such as of a file that cannot be loaded.

    Empty where anything passed, or where what is said names no file.
    """
    graded = [e for e in exercises if e.count and e.mark is None]
    checks = [check for e in graded for check in e.checks]
    origins = {check.origin for check in checks}
    if len(graded) < 2 or len(origins) != 1 or any(e.passed or e.suspicions for e in graded):
        return ""
    return " ".join(checks[0].more[:1]) if origins.pop() else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentView:
    """One student's page for one assignment.

    `points` count in the end; `counting` says how they differ from what was graded, and why.
    `notice` says which submission this is about, and how much feedback on arrival is left.
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
    notice: tuple[str, ...] = ()

    @property
    def graded_points(self) -> float:
        """What can be earned without what a person still has to mark."""
        waiting = (e for e in self.group(Tone.WAIT) if not e.bonus)
        return round(self.max_points - sum(e.max_points - e.points for e in waiting), 6)

    @property
    def missed_points(self) -> float:
        """What was graded and not earned."""
        return round(self.graded_points - self.points, 6)

    @property
    def cause(self) -> str:
        """What is wrong with the exercise to begin with: its mistake, or its first check."""
        wrong = [e for e in self.group(Tone.BAD, Tone.PARTLY) if e.count]
        if not wrong or not self.advice:
            return ""
        if common := common_cause(self.exercises):
            return common
        if wrong[0].suspicions:
            return wrong[0].suspicions[0].title
        check = next(iter(wrong[0].failed_checks), None)
        return " ".join((check.lead, *check.facts[:1])) if check else ""

    @property
    def drawn(self) -> bool:
        """Whether the picture shows functions of the student's: not where nothing can be run."""
        return self.picture is not None and not common_cause(self.exercises)

    def group(self, *tones: Tone) -> tuple[ExerciseView, ...]:
        """The exercises that stand in one of these ways by themselves, in order."""
        return tuple(e for e in self.exercises if e.tone in tones and e.mark is None)

    @property
    def groups(self) -> tuple[tuple[str, tuple[ExerciseView, ...]], ...]:
        """Message key and exercises of each part of the page, what is to be done first.

        What fails by the one cause that stands on top is no part.
        """
        alike = common_cause(self.exercises)
        parts = (
            ("to_do", () if alike else self.group(Tone.BAD, Tone.PARTLY)),
            ("ours", self.group(Tone.OURS)),
            ("by_hand", self.group(Tone.WAIT)),
            ("marked", tuple(e for e in self.exercises if e.mark is not None)),
            ("done", self.group(Tone.GOOD)),
        )
        return tuple((key, exercises) for key, exercises in parts if exercises)

    @property
    def cards(self) -> tuple[tuple[str, tuple[ExerciseView, ...]], ...]:
        """The groups without what only waits: the table above them says so."""
        found = (
            (key, tuple(e for e in exercises if e.tone is not Tone.WAIT or e.mark or e.checks))
            for key, exercises in self.groups
        )
        return tuple((key, exercises) for key, exercises in found if exercises)
