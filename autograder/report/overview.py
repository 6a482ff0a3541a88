"""The instructor's page for one assignment, and the same as CSV and JSON."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from urllib.parse import quote

from autograder.course.csv_files import write_rows
from autograder.course.records import Text
from autograder.report import plots
from autograder.report.messages import say
from autograder.report.mistakes import suspicion
from autograder.report.pages import page
from autograder.report.summary import Attempt, Human, Late, Look, Reason, StudentRow, Summary
from autograder.report.times import moment, stretch
from autograder.report.view import Misconception, Tone
from autograder.report.words import MESSAGE_LIMIT, NAME_LIMIT, clean


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One line under 'a person is needed here'."""

    student: str
    why: str
    told: str
    tone: Tone


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
    titles = {
        stat.name: suspicion(stat.name, known, language).title for stat in summary.misconceptions
    }
    return page(
        "overview.html",
        language,
        course=clean(course, NAME_LIMIT),
        summary=summary,
        cases=[_case(human, language) for human in summary.humans],
        looks=[_look(look, language) for look in summary.looks],
        deadline=moment(summary.deadline, language) if summary.deadline else "",
        late=[_late(late, language) for late in summary.late],
        titles=titles,
        names={row.student: clean(row.student, NAME_LIMIT) for row in summary.rows},
        hrefs={row.student: feedback_link(row.student, summary.assignment) for row in summary.rows}
        if links
        else {},
        distribution=plots.distribution(summary, language),
        by_exercise=plots.exercises(summary, language),
    )


def feedback_link(student: str, assignment: str) -> str:
    """From an instructor's page to a student's; a name cannot become a scheme or a host."""
    return f"../feedback/{quote(os.fsencode(student))}/{quote(assignment)}.html"


def anonymous(summary: Summary, language: str) -> Summary:
    """The same class without names or words of students, in the order of points."""
    ordered = sorted(summary.rows, key=_rank)
    names = {
        row.student: say("anonymous_name", language, number=index + 1)
        for index, row in enumerate(ordered)
    }
    rows = tuple(replace(row, student=names[row.student]) for row in ordered)
    humans = sorted(
        (replace(human, student=names[human.student], told=None) for human in summary.humans),
        key=lambda human: (human.reason, len(human.student), human.student),
    )
    looks = tuple(
        Look(
            student=names[look.student],
            attempts=tuple(replace(a, what="", file="", line=0) for a in look.attempts),
        )
        for look in summary.looks
    )
    late = tuple(
        replace(late, student=names.get(late.student, ""), handed_in="") for late in summary.late
    )
    return replace(summary, rows=rows, humans=tuple(humans), looks=looks, late=late)


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
    head: list[object] = ["student", "status", "points", "max_points"]
    head += [stat.name for stat in summary.exercises]
    rows: list[list[object]] = [
        [*head, "timeouts", "crashes", "attempts", "late_seconds", "penalty", "counts"]
    ]
    for row in summary.rows:
        codes = dict.fromkeys(attempt.code for attempt in attempts.get(row.student, ()))
        came = late.get(row.student)
        cells = [*_cells(row, summary.max_points), " ".join(codes)]
        cells += [came and came.seconds, came and came.penalty]
        rows.append([*cells, "exempt" if row.exempt else row.counts])
    return write_rows(rows, bom=True)


def _cells(row: StudentRow, maximum: float) -> list[object]:
    cells: list[object] = [row.student, row.status, row.points, maximum, *row.exercises]
    return [*cells, row.timeouts, row.crashes]


_TONES = {Reason.REJECTED: Tone.BAD, Reason.UNDECIDED: Tone.WAIT}


def _case(human: Human, language: str) -> Case:
    values = {"names": ", ".join(human.names)} if human.names else {}
    told = _words(human.told, language)
    why = say(f"why_{human.reason.value}", language, **values)
    tone = _TONES.get(human.reason, Tone.OURS)
    return Case(student=human.student, why=clean(why, NAME_LIMIT), told=told, tone=tone)


def _late(late: Late, language: str) -> LateView:
    return LateView(
        student=late.student,
        handed_in=moment(late.handed_in, language) if late.handed_in else "–",
        by=stretch(late.seconds, language),
        seconds=late.seconds,
        penalty=late.penalty,
    )


def _look(look: Look, language: str) -> LookView:
    places: dict[str, list[str]] = {}
    for attempt in look.attempts:
        sentence = say(f"attempt_{attempt.code}", language)
        places.setdefault(sentence, []).extend(_place(attempt, language))
    facts = tuple((sentence, tuple(found)) for sentence, found in places.items())
    return LookView(student=look.student, facts=facts)


def _place(attempt: Attempt, language: str) -> list[str]:
    if not attempt.file:
        return []
    where = say("in_line", language, file=attempt.file, line=attempt.line)
    return [f"`{clean(attempt.what, NAME_LIMIT).replace('`', '')}` ({clean(where, NAME_LIMIT)})"]


def _rank(row: StudentRow) -> tuple[float, list[float], str]:
    """By points alone, as far as they go: the order must not give the alphabet away."""
    return -(row.points or 0.0), [-(points or 0.0) for points in row.exercises], row.status


def _words(text: Text | None, language: str) -> str:
    return "" if text is None else clean(text[language], MESSAGE_LIMIT)
