"""The course as a whole: `course.toml`, read strictly."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from autograder.course.grading_scale import BEST_MARK, GRADES, PASS_MARK, Scale, even_scale
from autograder.course.policy import Attempts, Policy
from autograder.course.records import LANGUAGES, Heading, Lecture, Level, Limits, Text
from autograder.course.roster import Student, read_roster
from autograder.course.strict_toml import Table, read_table
from autograder.errors import UsageError

__all__ = [
    "COURSE_FILE",
    "Course",
    "Feedback",
    "Mail",
    "OnArrival",
    "Paths",
    "Student",
    "find_course",
    "read_course",
    "read_limits",
    "read_packages",
    "read_policy",
    "read_roster",
    "read_schema",
]

COURSE_FILE = "course.toml"
SCHEMA = 1
SECURITIES = ("starttls", "tls", "none")
_PACKAGE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")
SANDBOXES = ("auto", "namespaces", "bubblewrap", "confined")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """Where the parts of a course lie; each may be moved under `[paths]`."""

    assignments: Path = Path("assignments")
    solutions: Path = Path("solutions")
    student_template: Path = Path("student_template")
    roster: Path = Path("roster.csv")
    extensions: Path = Path("extensions.csv")
    release: Path = Path("release")
    submitted: Path = Path("submitted")
    results: Path = Path("results")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """Where `autograder watch --mail` hands messages over: `[feedback.mail]`.

    Attributes
    ----------
    sender : str
        The address in From.
    server : str
        Of SMTP; empty where messages are written as .eml files.
    user : str
        Who logs in there; the password is in the environment, AUTOGRADER_SMTP_PASSWORD.
    security : str
        `starttls`, `tls` or `none`.
    """

    sender: str = ""
    server: str = ""
    port: int = 587
    user: str = ""
    security: str = "starttls"


@dataclass(frozen=True, slots=True, kw_only=True)
class OnArrival:
    """What `autograder watch` gives back, and how often: `[feedback.on_arrival]`.

    Attributes
    ----------
    level : Level
        Never above that of `[feedback]`.
    per_day, per_assignment : int
        Feedbacks that a student gets for one assignment, on one day of the course's time zone and
        altogether; 0 is no limit.
    wait_minutes : float
        Between two of them.
    """

    level: Level = Level.SENTENCES
    per_day: int = 0
    per_assignment: int = 0
    wait_minutes: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """What students' pages show: `[feedback]`; after the deadline it may be more."""

    level: Level = Level.SENTENCES
    after_deadline: Level = Level.SENTENCES
    on_arrival: OnArrival = field(default_factory=OnArrival)
    mail: Mail = field(default_factory=Mail)

    def at(self, now: datetime, deadline: datetime | None) -> Level:
        """The level that holds at a time for an assignment with this deadline."""
        over = deadline is not None and now > deadline
        return self.after_deadline if over else self.level


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Everything `course.toml` says.

    Attributes
    ----------
    root : Path
        The folder of `course.toml`.
    languages : tuple of str
        The languages handed out; the first is that of students who name none.
    order : tuple of str
        Assignments in the order of the course; those it leaves out follow by name.
    seed : int
        Where reproducible random numbers of the course start from.
    sandbox : str
        The isolation asked for; `auto` is the strongest the machine offers.
    paths : Paths
        Absolute paths.
    timezone : ZoneInfo or None
        The zone of deadlines that are written without an offset.
    policy : Policy
        What points count, for assignments without a `[policy]` of their own.
    scale : Scale or None
        From points of the course to grades; None where it gives none.
    lectures : tuple of Lecture
        What the exercises are about; empty where the course lists none.
    packages : tuple of str
        What students may import beyond numpy, for assignments without `packages` of their own.
    """

    root: Path
    title: Text
    paths: Paths
    languages: tuple[str, ...] = LANGUAGES
    order: tuple[str, ...] = ()
    seed: int = 0
    limits: Limits = field(default_factory=Limits)
    sandbox: str = "auto"
    feedback: Feedback = field(default_factory=Feedback)
    timezone: ZoneInfo | None = None
    policy: Policy = field(default_factory=Policy)
    scale: Scale | None = None
    lectures: tuple[Lecture, ...] = ()
    packages: tuple[str, ...] = ()

    @property
    def headings(self) -> dict[str, Heading]:
        """Every heading of the lectures by what manifests call it."""
        every = (heading for lecture in self.lectures for heading in lecture.headings)
        return {heading.key: heading for heading in every}


def find_course(start: Path, explicit: Path | None = None) -> Course:
    """The course in `explicit` (a folder or its course.toml), or else the one around `start`.

    Raises
    ------
    UsageError
        If there is no `course.toml` there, or in `start` and the folders above it.
    """
    if explicit is not None:
        path = explicit if explicit.name == COURSE_FILE else explicit / COURSE_FILE
        if not _is_file(path):
            hint = f"A course is a folder with a {COURSE_FILE}."
            raise UsageError(f"{explicit} is not a course.", hint)
        return read_course(path)
    start = start.resolve()
    for folder in (start, *start.parents):
        if _is_file(folder / COURSE_FILE):
            return read_course(folder / COURSE_FILE)
    raise UsageError(
        f"There is no {COURSE_FILE} in {start} or above it.",
        hint="Change to the folder of your course, or name it with --course DIR.",
    )


def read_course(path: Path) -> Course:
    """Read one `course.toml` (ContentError when anything in it is wrong)."""
    table = read_table(path)
    root = path.parent.resolve()
    read_schema(table, SCHEMA)
    table.languages = _read_languages(table)
    course = Course(
        root=root,
        title=table.bilingual("title"),
        paths=_read_paths(table.section("paths"), root),
        languages=table.languages,
        order=table.names("order", ()),
        seed=table.integer("seed", 0),
        limits=read_limits(table.section("limits"), Limits()),
        sandbox=_read_sandbox(table),
        feedback=_read_feedback(table.section("feedback")),
        timezone=_read_timezone(table),
        policy=read_policy(table.section("policy"), Policy()),
        scale=_read_scale(table.section("grades")) if "grades" in table else None,
        lectures=_read_lectures(table),
        packages=read_packages(table, ()),
    )
    if course.seed < 0:
        raise table.content_error(f'"seed" must not be negative, but is {course.seed}.')
    table.refuse_unknown_keys()
    return course


def read_schema(table: Table, supported: int) -> None:
    """Refuse a file that was written for another version of its format."""
    found = table.integer("schema")
    if found != supported:
        raise table.content_error(
            f'"schema" is {found}, but this autograder reads {supported}.',
            "Install the autograder that the file was written for.",
        )


def read_packages(table: Table, base: tuple[str, ...]) -> tuple[str, ...]:
    """`packages`, which may stand in the course and in an assignment (ContentError)."""
    names = table.names("packages", base)
    for name in names:
        if not _PACKAGE.fullmatch(name):
            raise table.content_error(
                f'"packages" names "{name}".',
                "Write the name that pip installs, without a version: scikit-learn.",
            )
        if name.casefold() == "numpy":
            raise table.content_error(
                '"packages" names "numpy", which is always there.', "Delete it."
            )
    return names


def read_limits(section: Table, base: Limits) -> Limits:
    """`base` with what the section says otherwise; its keys are the fields of `Limits`."""
    values: dict[str, Any] = {}
    for limit in fields(Limits):
        read = section.integer if isinstance(limit.default, int) else section.number
        values[limit.name] = value = read(limit.name, getattr(base, limit.name))
        if value <= 0:
            raise section.content_error(f'"{limit.name}" must be above 0, but is {value}.')
    limits = Limits(**values)
    if limits.wall_seconds < limits.cpu_seconds:
        raise section.content_error(
            f'"wall_seconds" ({limits.wall_seconds}) is below "cpu_seconds" '
            f"({limits.cpu_seconds}): every slow call would end as one that waits.",
            'Raise "wall_seconds" as well; three times "cpu_seconds" is a good start.',
        )
    return limits


def read_policy(section: Table, base: Policy) -> Policy:
    """`base` with what a section `[policy]` says otherwise (ContentError)."""
    values: dict[str, Any] = {}
    for rule in fields(Policy):
        if rule.name == "attempts":
            values["attempts"] = Attempts(section.choice("attempts", Attempts, base.attempts))
        elif rule.name in section:
            values[rule.name] = value = section.number(rule.name)
            if value < 0:
                raise section.content_error(
                    f'"{rule.name}" must not be negative, but is {value:g}.'
                )
        else:
            section.number(rule.name, 0.0)
            values[rule.name] = getattr(base, rule.name)
    for key in ("late_per_day", "late_per_hour"):
        if values[key] > 1:
            raise section.content_error(
                f'"{key}" is a share of the maximum, but is {values[key]:g}.',
                f"For 10 %, write {key} = 0.1.",
            )
    if values["late_per_day"] and values["late_per_hour"]:
        raise section.content_error(
            'both "late_per_day" and "late_per_hour" are set.', "Set one of them to 0."
        )
    return Policy(**values)


def _read_languages(table: Table) -> tuple[str, ...]:
    found = table.names("languages", LANGUAGES)
    for language in found:
        if language not in LANGUAGES:
            known = " and ".join(LANGUAGES)
            raise table.content_error(f'"languages" names "{language}".', f"There is {known}.")
    if not found:
        raise table.content_error('"languages" is empty.')
    return found


def _read_sandbox(table: Table) -> str:
    if "sandbox" in table and table.text("sandbox") == "weak":
        raise table.content_error(
            '"sandbox" is "weak", which switches the isolation off for everybody, silently.',
            "Leave it at auto, and say --sandbox weak in the command when you mean it.",
        )
    return table.choice("sandbox", SANDBOXES, "auto")


def _read_feedback(section: Table) -> Feedback:
    level = Level(section.choice("level", Level, Feedback().level))
    after = Level(section.choice("after_deadline", Level, level))
    if not after.includes(level):
        raise section.content_error(
            f'"after_deadline" is "{after}", which shows less than "level", "{level}".',
            "What students have seen cannot be taken back.",
        )
    return Feedback(
        level=level,
        after_deadline=after,
        on_arrival=_read_on_arrival(section.section("on_arrival"), level),
        mail=_mail(section.section("mail")),
    )


def _read_on_arrival(section: Table, most: Level) -> OnArrival:
    level = Level(section.choice("level", Level, most))
    if not most.includes(level):
        raise section.content_error(
            f'"level" is "{level}", which shows more than [feedback], "{most}".',
            f'Write level = "{most}" or less, or raise the level of [feedback].',
        )
    rules = OnArrival(
        level=level,
        per_day=section.integer("per_day", 0),
        per_assignment=section.integer("per_assignment", 0),
        wait_minutes=section.number("wait_minutes", 0.0),
    )
    for name in ("per_day", "per_assignment", "wait_minutes"):
        if getattr(rules, name) < 0:
            raise section.content_error(f'"{name}" must not be negative.', "0 is no limit.")
    return rules


def _mail(section: Table) -> Mail:
    words = {name: section.text(name, "-") for name in ("sender", "server", "user")}
    known = {name: word if name in section else "" for name, word in words.items()}
    security = section.choice("security", SECURITIES, "starttls")
    mail = Mail(**known, port=section.integer("port", 587), security=security)
    if mail.server and "@" not in mail.sender:
        raise section.content_error(
            '"sender" must be an address where a "server" is named.',
            'For example sender = "course@example.org".',
        )
    if mail.user and mail.security == "none":
        raise section.content_error(
            '"user" with security = "none" would send the password in the clear.',
            'Write security = "starttls" or "tls".',
        )
    return mail


def _read_scale(section: Table) -> Scale:
    """Even steps between `minimum` and `best`, or the steps that the course names itself."""
    minimum, best = section.number("minimum", PASS_MARK), section.number("best", BEST_MARK)
    named = section.section("steps")
    steps = tuple((grade, named.number(grade)) for grade in GRADES if grade in named)
    shares = [share for _, share in steps] or [best, minimum]
    if not (shares[0] <= 1 and shares[-1] > 0 and shares == sorted(set(shares), reverse=True)):
        raise section.content_error(
            f"the least shares of points, from the best grade down, are {shares}.",
            "They fall from at most 1 to above 0: half of all points is 0.5.",
        )
    for grade in GRADES:
        named.number(grade, 0.0)
    return Scale(steps) if steps else even_scale(minimum, best)


def _read_lectures(table: Table) -> tuple[Lecture, ...]:
    """`[[lecture]]`: headings with an English one each, and those that no exercise is about."""
    lectures: list[Lecture] = []
    for entry in table.sections("lecture", ()):
        name, title = entry.text("name"), entry.bilingual("title")
        if "," in name or name in [lecture.name for lecture in lectures]:
            raise entry.content_error(
                f'"{name}" cannot be the name of a lecture.', "Short, no comma, each one once: L0."
            )
        found = [
            Heading(lecture=name, words=words, english=english)
            for words, english in entry.mapping("headings", str).items()
        ]
        found += [
            Heading(lecture=name, words=words, left_out=reason)
            for words, reason in entry.mapping("left_out", str).items()
        ]
        for heading in found:
            if not heading.words.strip() or not (heading.english + heading.left_out).strip():
                raise entry.content_error(
                    f'"{heading.words}" stands with nothing.', "Write what it is."
                )
            if sum(other.words == heading.words for other in found) > 1:
                raise entry.content_error(
                    f'"{heading.words}" stands in "headings" and in "left_out".'
                )
        lectures.append(Lecture(name=name, title=title, headings=tuple(found)))
    return tuple(lectures)


def _read_timezone(table: Table) -> ZoneInfo | None:
    name = table.text("timezone", "UTC")
    if "timezone" not in table:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise table.content_error(
            f'"timezone" is "{name}", which this machine does not know.',
            'Names are like "Europe/Berlin".',
        ) from None


def _read_paths(section: Table, root: Path) -> Paths:
    names = [path.name for path in fields(Paths)]
    return Paths(**{n: root / section.text(n, str(getattr(Paths(), n))) for n in names})


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
