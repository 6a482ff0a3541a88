"""All pages of a course: feedback to hand out, and apart from it what only instructors may see."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path

from autograder.collect.submissions import find_submissions
from autograder.course.course import Feedback
from autograder.course.grading_scale import Scale
from autograder.course.records import Assignment, Level, Result, Text
from autograder.errors import EngineError
from autograder.gradebook.atomic_files import replace
from autograder.gradebook.effective_points import Counting
from autograder.gradebook.manual import complete_result, damaged_manuals
from autograder.gradebook.store import Damage, Store
from autograder.report.feedback import render_html
from autograder.report.index import render_index
from autograder.report.markdown import render_markdown
from autograder.report.notifications import Letter, changed_results, letter, note_as_told
from autograder.report.overview import (
    anonymous,
    as_json,
    checks_csv,
    render_overview,
    students_csv,
)
from autograder.report.pictures import Draw, Pictures, load_draw
from autograder.report.statistics import summarise
from autograder.report.students import grades_csv
from autograder.report.summary import Summary
from autograder.report.view import Misconception, StudentView
from autograder.report.visibility import shown

FEEDBACK = "feedback"
INSTRUCTOR = "instructor"
CHANGES = "changes"
PICTURES = ".pictures"  # drawn once for all processes and runs; may be deleted
_CHUNK = 10  # students' pages that one process writes before it says so
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How the pages of a course are written.

    Attributes
    ----------
    language : str
        Of the instructor's pages, and of students that `languages` does not name.
    languages, names : mapping
        Student -> language, and student -> name: everybody on the roster.
    feedback : Feedback
        What students' pages show, before and after the deadline.
    now : datetime
        The time that decides which of the two holds.
    counting : Counting
        What decides which points count: extensions, and the times of hand-ins.
    scale : Scale, optional
        From points of the course to grades, for the index.
    misconceptions : mapping
        Assignment -> name -> what is known of that mistake.
    draw : callable
        Gives the `draw` of an assignment's picture; handed to worker processes, so a function
        of a module.
    anonymous : bool
        Instructor's pages without names, and without links to the students' pages.
    arrivals : mapping
        What `autograder watch` has done, heading to number, for the index; it is then loaded anew
        by the browser.
    """

    course: Text
    language: str = "de"
    languages: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    feedback: Feedback = field(default_factory=Feedback)
    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    counting: Counting = field(default_factory=Counting)
    scale: Scale | None = None
    misconceptions: Mapping[str, Mapping[str, Misconception]] = field(default_factory=dict)
    draw: Callable[[Assignment], Draw | None] = load_draw
    anonymous: bool = False
    arrivals: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was written, what could not be read, and whose changed points nobody has explained."""

    index: Path
    overviews: tuple[Path, ...]
    feedback: Path
    pages: int
    unexplained: int
    damaged: tuple[Damage, ...]


def write_reports(
    assignments: Sequence[Assignment],
    store: Store,
    out: Path,
    settings: Settings,
    *,
    only: Collection[str] | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Written:
    """Write `out/feedback/<student>/<assignment>.html|md` and `out/instructor/`.

    Parameters
    ----------
    assignments : sequence of Assignment
        The course, for the index.
    only : collection of str, optional
        Names of the assignments whose pages are written; all of them by default.
    jobs : int
        Processes that render students' pages.
    progress : callable, optional
        Told what is being done, how much of it is done, and of how much.
    """
    tell = progress or _tell_nobody
    chosen = [a for a in assignments if only is None or a.name in only]
    seen = _read_results(assignments, chosen, store, settings, tell)
    overviews = _write_overviews(seen, out, settings, tell)
    tasks = [
        _Task(assignment=a, students=tuple(names), root=store.root, out=out, settings=settings)
        for a in chosen
        for names in _chunks_of_names(seen.graded[a.name])
    ]
    total = sum(len(task.students) for task in tasks)
    done = 0
    for count in _run(tasks, jobs):
        done += count
        tell("writing pages", done, total)
    return Written(
        index=_write_index(seen.summaries, out, settings),
        overviews=overviews,
        feedback=out / FEEDBACK,
        pages=done,
        unexplained=sum(len(changed_results(store, a)) for a in chosen),
        damaged=tuple(seen.damaged),
    )


def write_instructors_pages(
    assignments: Sequence[Assignment],
    chosen: Collection[Assignment],
    store: Store,
    out: Path,
    settings: Settings,
) -> Path:
    """Write `out/instructor/` only: the index, and the overviews of the chosen assignments."""
    seen = _read_results(assignments, chosen, store, settings, _tell_nobody)
    _write_overviews(seen, out, settings, _tell_nobody)
    return _write_index(seen.summaries, out, settings)


@dataclass(slots=True)
class _Seen:
    """What lies in the results: each class in numbers, whose pages can be written, and damage."""

    summaries: list[Summary] = field(default_factory=list)
    graded: dict[str, list[str]] = field(default_factory=dict)
    damaged: list[Damage] = field(default_factory=list)


def _read_results(
    assignments: Sequence[Assignment],
    chosen: Collection[Assignment],
    store: Store,
    settings: Settings,
    tell: Progress,
) -> _Seen:
    folders, seen = store.students(), _Seen()
    for number, assignment in enumerate(assignments):
        entries: list[Result | Damage] = []
        for place, student in enumerate(folders, number * len(folders)):
            if (entry := store.inspect(student, assignment.name)) is not None:
                entries.append(_complete_entry(store, entry))
            tell("reading results", place + 1, len(folders) * len(assignments))
        with_runs = assignment in chosen
        seen.summaries.append(
            _summarise_class(assignment, entries, store, settings, with_runs=with_runs)
        )
        if assignment in chosen:
            seen.graded[assignment.name] = [e.student for e in entries if isinstance(e, Result)]
            seen.damaged += [e for e in entries if isinstance(e, Damage)]
            seen.damaged += damaged_manuals(store, assignment.name)
    return seen


def _write_overviews(
    seen: _Seen, out: Path, settings: Settings, tell: Progress
) -> tuple[Path, ...]:
    written: list[Path] = []
    for summary in seen.summaries:
        if summary.assignment in seen.graded:
            tell("writing overviews", len(written), len(seen.graded))
            written.append(_write_overview(summary, out, settings))
    return tuple(written)


def _tell_nobody(_what: str, _done: int, _total: int) -> None:
    """Nobody is told."""


def _complete_entry(store: Store, entry: Result | Damage) -> Result | Damage:
    return complete_result(store, entry) if isinstance(entry, Result) else entry


def _summarise_class(
    assignment: Assignment,
    entries: Sequence[Result | Damage],
    store: Store,
    settings: Settings,
    *,
    with_runs: bool,
) -> Summary:
    """The class in numbers, if wanted with what was noted beside the results."""
    noted = entries if with_runs else ()
    runs = {entry.student: store.read_run(entry.student, assignment.name) for entry in noted}
    return summarise(
        assignment,
        entries,
        runs,
        settings.counting,
        roster=settings.names,
        collected=_collected_students(settings.counting.submitted, assignment.name),
    )


def _collected_students(submitted: Path | None, assignment: str) -> set[str]:
    """Who has a hand-in in the folder of hand-ins."""
    if submitted is None or not submitted.is_dir():
        return set()
    return {submission.student for submission in find_submissions(submitted, assignment)}


def write_letters(
    assignments: Sequence[Assignment], store: Store, out: Path, settings: Settings
) -> list[tuple[Path, Letter]]:
    """Write `out/changes/<assignment>/<student>.txt` for each change that is not explained yet.

    From then on it counts as explained; pages are left alone.
    """
    written = []
    for assignment in assignments:
        for old, new in changed_results(store, assignment):
            language = settings.languages.get(new.student, settings.language)
            made = letter(
                old,
                new,
                [complete_result(store, r) for r in store.history(new.student, assignment.name)],
                assignment,
                level=settings.feedback.at(settings.now, assignment.deadline),
                language=language,
                course=settings.course[language],
                name=settings.names.get(new.student, ""),
            )
            path = out / CHANGES / assignment.name / f"{new.student}.txt"
            _write_text(path, f"{made.subject}\n\n{made.body}")
            with suppress(EngineError):  # an archive: whoever was told is noted nowhere
                store.tell(new.student, assignment.name)
            written.append((path, made))
    return written


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task:
    """Some students' pages of one assignment."""

    assignment: Assignment
    students: tuple[str, ...]
    root: Path
    out: Path
    settings: Settings


_pictures: dict[str, Pictures] = {}  # of this process; a batch has one course


def _run(tasks: Sequence[_Task], jobs: int) -> Iterator[int]:
    _pictures.clear()
    if jobs <= 1 or len(tasks) <= 1:
        yield from map(_write_feedback, tasks)
        return
    with ProcessPoolExecutor(min(jobs, len(tasks)), mp_context=get_context("spawn")) as pool:
        yield from pool.map(_write_feedback, tasks)


def _write_feedback(task: _Task) -> int:
    """Render and write one chunk; how many pages it was."""
    store, assignment, settings = Store(task.root), task.assignment, task.settings
    if assignment.name not in _pictures:
        _pictures[assignment.name] = album(assignment, task.out, settings)
    written = 0
    for student in task.students:
        result = store.read(student, assignment.name)
        if result is None:
            continue
        write_page(result, assignment, store, task.out, settings, _pictures[assignment.name])
        note_as_told(store, result)
        written += 1
    return written


def write_page(
    result: Result,
    assignment: Assignment,
    store: Store,
    out: Path,
    settings: Settings,
    pictures: Pictures | None,
    *,
    level: Level | None = None,
    notice: tuple[str, ...] = (),
) -> StudentView:
    """Write one student's page, HTML and Markdown; what it shows.

    Parameters
    ----------
    pictures, level, notice
        See `student_view`.
    """
    view = student_view(
        result, assignment, store, settings, pictures=pictures, level=level, notice=notice
    )
    folder = out / FEEDBACK / result.student
    _write_text(folder / f"{assignment.name}.html", render_html(view))
    _write_text(folder / f"{assignment.name}.md", render_markdown(view))
    return view


def student_view(
    result: Result,
    assignment: Assignment,
    store: Store,
    settings: Settings,
    *,
    pictures: Pictures | None = None,
    level: Level | None = None,
    notice: tuple[str, ...] = (),
) -> StudentView:
    """What one student's page shows.

    Parameters
    ----------
    pictures : Pictures or None
        None where the page has to be there at once: drawing takes a second.
    level : Level, optional
        By default the one that holds now.
    notice : tuple of str
        What stands above everything else, in the student's language.
    """
    student = result.student
    language = settings.languages.get(student, settings.language)
    current = store.read(student, assignment.name) == result
    run = store.read_run(student, assignment.name) if current else {}
    return shown(
        complete_result(store, result),
        assignment,
        level=level or settings.feedback.at(settings.now, assignment.deadline),
        language=language,
        course=settings.course[language],
        run=run,
        misconceptions=settings.misconceptions.get(assignment.name),
        picture=None if pictures is None else pictures.of(run.get("picture"), language),
        counting=settings.counting,
        notice=notice,
    )


def album(assignment: Assignment, out: Path, settings: Settings) -> Pictures:
    """The pictures of an assignment, drawn once for all pages."""
    source = assignment.hidden / "picture.py"
    return Pictures(
        settings.draw(assignment),
        cache=out / PICTURES,
        version=source.read_bytes() if source.is_file() else b"",
    )


def _write_overview(summary: Summary, out: Path, settings: Settings) -> Path:
    language = settings.language
    if settings.anonymous:
        summary = anonymous(summary, language)
    folder = out / INSTRUCTOR
    path = folder / f"{summary.assignment}.html"
    html = render_overview(
        summary,
        language=language,
        course=settings.course[language],
        misconceptions=settings.misconceptions.get(summary.assignment),
        links=not settings.anonymous,
    )
    replace(folder / f"{summary.assignment}.json", as_json(summary), durable=False)
    students = students_csv(summary)
    replace(folder / f"{summary.assignment}-students.csv", students, durable=False)
    checks = checks_csv(summary, language)
    replace(folder / f"{summary.assignment}-checks.csv", checks, durable=False)
    _write_text(path, html)
    return path


def _write_index(summaries: Sequence[Summary], out: Path, settings: Settings) -> Path:
    folder = out / INSTRUCTOR
    html = render_index(
        summaries,
        course=settings.course[settings.language],
        language=settings.language,
        pages={s.assignment for s in summaries if (folder / f"{s.assignment}.html").exists()},
        names=not settings.anonymous,
        scale=settings.scale,
        arrivals=settings.arrivals,
        now=settings.now,
    )
    path = folder / "index.html"
    if not settings.anonymous:
        replace(folder / "grades.csv", grades_csv(summaries, settings.scale), durable=False)
    _write_text(path, html)
    return path


def _chunks_of_names(names: Sequence[str]) -> Iterator[Sequence[str]]:
    for begin in range(0, len(names), _CHUNK):
        yield names[begin : begin + _CHUNK]


def _write_text(path: Path, text: str) -> None:
    replace(path, text.encode("utf-8", errors="replace"), durable=False)
