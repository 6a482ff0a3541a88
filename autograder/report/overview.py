"""The instructor's page for one assignment, and the same as CSV and JSON."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from urllib.parse import quote

from autograder.course.csv_files import write_rows
from autograder.course.records import Diagnosis, Level, Text
from autograder.gradebook.numbers import number
from autograder.report.groups import OF_ROWS, between, histogram, overview_groups
from autograder.report.messages import say
from autograder.report.mistakes import suspicion
from autograder.report.pages import page
from autograder.report.places import edit_text, place_sentences
from autograder.report.summary import (
    Attempt,
    Late,
    Look,
    Reason,
    RepairStat,
    Standing,
    StudentRow,
    Summary,
)
from autograder.report.times import duration_text, moment_text
from autograder.report.view import Misconception, Tone
from autograder.report.words import MESSAGE_LIMIT, NAME_LIMIT, clean

_REPAIRS = 20  # lines of their table


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One hand-in that a person has to look at."""

    student: str
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One line under 'to do': how many, what with them, and by which command.

    `parts` are the questions that it is about, each with how many and their group; `cases` the
    hand-ins, where each has a reason of its own.
    """

    tone: Tone
    said: str
    count: int
    group: str = ""
    command: str = ""
    parts: tuple[tuple[str, int, str], ...] = ()
    cases: tuple[Case, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One number at the top of the page; `of` is what it is out of, `group` who is behind it."""

    title: str
    value: str
    of: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookView:
    """One hand-in that is worth a look: a sentence and the places for each kind of attempt."""

    student: str
    facts: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LateView:
    """One line of who came after the deadline."""

    student: str
    handed_in: str
    by: str
    seconds: float
    penalty: float


def render_overview(
    summary: Summary,
    *,
    language: str,
    course: str = "",
    misconceptions: Mapping[str, Misconception] | None = None,
    links: bool = True,
) -> str:
    """A page with every number as text, sortable where scripts run, complete where not.

    Parameters
    ----------
    misconceptions : mapping
        What is known of each name; a name without an entry is shown as it is.
    links : bool
        Whether names lead to `../feedback/<student>/<assignment>.html`.
    """
    known = misconceptions or {}
    bins = histogram(summary)
    students = {row.student for row in summary.rows if row.status in _WITH_PAGE}
    return page(
        "overview.html",
        language,
        course=clean(course, NAME_LIMIT),
        summary=summary,
        tiles=list(_overview_tiles(summary, language)),
        tasks=list(_waiting_tasks(summary, language)),
        groups=overview_groups(summary, bins, known, language),
        filters=OF_ROWS,
        bins=bins,
        between=partial(between, language=language),
        tallest=max((len(bar.students) for bar in bins), default=0),
        looks=[_look_view(look, language) for look in summary.looks],
        deadline=moment_text(summary.deadline, language) if summary.deadline else "",
        late=[_late_view(late, language) for late in summary.late],
        titles={
            stat.name: suspicion(stat.name, known, language).title
            for stat in summary.misconceptions
        },
        repairs=[_repair_row(stat, language) for stat in summary.repairs[:_REPAIRS]],
        names={row.student: clean(row.name or row.student, NAME_LIMIT) for row in summary.rows},
        hrefs={student: feedback_link(student, summary.assignment) for student in students}
        if links
        else {},
    )


def _repair_row(stat: RepairStat, language: str) -> tuple[str, str, int]:
    """Exercise, what has to be changed, and how many students have to change it."""
    edits = [edit_text(place) for place in stat.places if place.after]
    said = place_sentences(
        Diagnosis(exercise=stat.exercise, places=stat.places), Level.PUBLIC, language
    )
    return clean(stat.exercise, NAME_LIMIT), " ".join(edits or said), stat.students


def feedback_link(student: str, assignment: str) -> str:
    """From an instructor's page to a student's; a name cannot become a scheme or a host."""
    return f"../feedback/{quote(os.fsencode(student))}/{quote(assignment)}.html"


def anonymous(summary: Summary, language: str) -> Summary:
    """The same class without names or words of students, in the order of points."""
    ordered = sorted(summary.rows, key=_points_rank)
    names = {
        row.student: say("anonymous_name", language, number=index + 1)
        for index, row in enumerate(ordered)
    }

    def anonymous_names(students: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted((names[student] for student in students), key=_by_number))

    humans = [replace(h, student=names[h.student], told=None) for h in summary.humans]
    return replace(
        summary,
        rows=tuple(
            replace(row, student=names[row.student], name="", deadline="") for row in ordered
        ),
        humans=tuple(sorted(humans, key=lambda h: (h.reason, _by_number(h.student)))),
        looks=tuple(
            Look(
                student=names[look.student],
                attempts=tuple(replace(a, what="", file="", line=0) for a in look.attempts),
            )
            for look in summary.looks
        ),
        late=tuple(
            replace(late, student=names[late.student], handed_in="") for late in summary.late
        ),
        exercises=tuple(
            replace(
                stat,
                fully=anonymous_names(stat.fully),
                partly=anonymous_names(stat.partly),
                not_at_all=anonymous_names(stat.not_at_all),
                waiting=anonymous_names(stat.waiting),
                unanswered=anonymous_names(stat.unanswered),
            )
            for stat in summary.exercises
        ),
        checks=tuple(
            replace(stat, failed=anonymous_names(stat.failed)) for stat in summary.checks
        ),
        misconceptions=tuple(
            replace(stat, students=anonymous_names(stat.students))
            for stat in summary.misconceptions
        ),
        repairs=tuple(
            replace(stat, places=tuple(replace(p, before="", after="") for p in stat.places))
            for stat in summary.repairs
        ),
    )


def as_json(summary: Summary) -> bytes:
    """All numbers of the page."""
    document = asdict(summary)
    document |= {"mean": summary.mean, "median": summary.median}
    text = json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False)
    return (text + "\n").encode("utf-8", errors="backslashreplace")


def checks_csv(summary: Summary, language: str) -> bytes:
    """One row per check, the hardest first."""
    head = ["exercise", "check", "sentence", "count", "passed", "pass_rate", "discrimination"]
    rows: list[list[object]] = [[*head, "timeouts", "crashes"]]
    for stat in summary.checks:
        row: list[object] = [stat.exercise, stat.id, stat.title[language], stat.count]
        row += [stat.passed, round(stat.rate, 4), stat.discrimination, stat.timeouts, stat.crashes]
        rows.append(row)
    return write_rows(rows, bom=True)


def students_csv(summary: Summary) -> bytes:
    """One row per student."""
    attempts = {look.student: look.attempts for look in summary.looks}
    late = {entry.student: entry for entry in summary.late}
    head: list[object] = ["student", "name", "status", "points", "max_points"]
    head += [stat.name for stat in summary.exercises]
    rows: list[list[object]] = [
        [*head, "timeouts", "crashes", "attempts", "late_seconds", "penalty", "counts"]
    ]
    for row in summary.rows:
        codes = dict.fromkeys(attempt.code for attempt in attempts.get(row.student, ()))
        came = late.get(row.student)
        cells = [*_student_cells(row, summary.max_points), " ".join(codes)]
        cells += [came and came.seconds, came and came.penalty]
        rows.append([*cells, "exempt" if row.exempt else row.counts])
    return write_rows(rows, bom=True)


def _student_cells(row: StudentRow, maximum: float) -> list[object]:
    cells: list[object] = [row.student, row.name, row.status, row.points, maximum, *row.exercises]
    return [*cells, row.timeouts, row.crashes]


_TONES = {Reason.REJECTED: Tone.BAD, Reason.UNDECIDED: Tone.WAIT}
_WITH_PAGE = (Standing.GRADED, Standing.REJECTED, Standing.ENGINE_ERROR)


def _overview_tiles(summary: Summary, language: str) -> Iterator[Tile]:
    """Numbers of hand-ins, and what they have on average."""

    def count(key: str, students: Sequence[object], group: str = "") -> Tile:
        return Tile(title=say(key, language), value=str(len(students)), group=group)

    def average(key: str, value: float | None) -> Tile:
        shown = "–" if value is None else number(value, language)
        return Tile(title=say(key, language), value=shown, of=number(summary.max_points, language))

    rows = summary.rows
    handed_in = count("handed_in", summary.handed_in, "handed_in")
    yield replace(handed_in, of=str(summary.expected) if summary.expected else "")
    if summary.expected:
        missing = [r for r in rows if r.status is Standing.MISSING and not r.exempt]
        yield count("status_missing", missing, "missing")
    yield count("graded", [r for r in rows if r.status is Standing.GRADED], "graded")
    yield count("to_mark", [r for r in rows if any(r.waiting)], "to_mark")
    if summary.deadline:
        yield count("late", summary.late, "late")
    yield average("mean", summary.mean)
    yield average("median", summary.median)
    yield count("timeouts_long", [r for r in rows if r.timeouts], "timeouts")
    yield count("crashes_long", [r for r in rows if r.crashes], "crashes")


def _waiting_tasks(summary: Summary, language: str) -> Iterator[Task]:
    """What waits for a person, and how it is done."""
    name = summary.assignment
    collected = [row for row in summary.rows if row.status is Standing.COLLECTED]
    if collected:
        yield Task(
            tone=Tone.WAIT,
            said=say("task_collected", language),
            count=len(collected),
            group="collected",
            command=f"autograder grade {name}",
        )
    kinds = (
        ("waiting", "to_mark", say("task_to_mark", language)),
        ("unanswered", "unanswered", say("task_unanswered", language)),
    )
    for key, group, said in kinds:
        questions = [
            (stat.name, len(students), f"exercise{place}-{key}")
            for place, stat in enumerate(summary.exercises, 1)
            if stat.manual and (students := getattr(stat, key))
        ]
        if questions:
            yield Task(
                tone=Tone.WAIT,
                said=said,
                count=sum(count for _, count, _ in questions),
                group=group,
                command=f"autograder mark {name}",
                parts=tuple(questions),
            )
    for reason, names in dict.fromkeys((human.reason, human.names) for human in summary.humans):
        humans = [h for h in summary.humans if (h.reason, h.names) == (reason, names)]
        said = say(f"why_{reason.value}", language, names=", ".join(names))
        yield Task(
            tone=_TONES.get(reason, Tone.OURS),
            said=clean(said, NAME_LIMIT),
            count=len(humans),
            group="rejected" if reason is Reason.REJECTED else "",
            cases=tuple(
                Case(student=h.student, told=_clean_text(h.told, language)) for h in humans
            ),
        )


def _late_view(late: Late, language: str) -> LateView:
    return LateView(
        student=late.student,
        handed_in=moment_text(late.handed_in, language) if late.handed_in else "–",
        by=duration_text(late.seconds, language),
        seconds=late.seconds,
        penalty=late.penalty,
    )


def _look_view(look: Look, language: str) -> LookView:
    places: dict[str, list[str]] = {}
    for attempt in look.attempts:
        sentence = say(f"attempt_{attempt.code}", language)
        places.setdefault(sentence, []).extend(_attempt_place(attempt, language))
    facts = tuple((sentence, tuple(found)) for sentence, found in places.items())
    return LookView(student=look.student, facts=facts)


def _attempt_place(attempt: Attempt, language: str) -> list[str]:
    if not attempt.file:
        return []
    where = say("in_line", language, file=attempt.file, line=attempt.line)
    return [f"`{clean(attempt.what, NAME_LIMIT).replace('`', '')}` ({clean(where, NAME_LIMIT)})"]


def _points_rank(row: StudentRow) -> tuple[float, list[float], str]:
    """By points alone, as far as they go: the order must not give the alphabet away."""
    return -(row.points or 0.0), [-(points or 0.0) for points in row.exercises], row.status


def _by_number(name: str) -> tuple[int, str]:
    """Person 2 before Person 10."""
    return len(name), name


def _clean_text(text: Text | None, language: str) -> str:
    return "" if text is None else clean(text[language], MESSAGE_LIMIT)
