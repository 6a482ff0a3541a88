"""All pages of a course: feedback to hand out, and apart from it what only instructors may see."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path

from autograder.course.course import Feedback
from autograder.course.grading_scale import Scale
from autograder.course.records import Assignment, Result, Text
from autograder.errors import EngineError
from autograder.gradebook.atomic_files import replace
from autograder.gradebook.effective_points import Counting
from autograder.gradebook.manual import complete, damaged_manuals
from autograder.gradebook.store import Damage, Store
from autograder.report.feedback import render_html
from autograder.report.index import grades_csv, render_index
from autograder.report.markdown import render_markdown
from autograder.report.notifications import Letter, changed, letter, note_as_told
from autograder.report.overview import (
    anonymous,
    as_json,
    checks_csv,
    render_overview,
    students_csv,
)
from autograder.report.pictures import Draw, Pictures, load_draw
from autograder.report.statistics import summarise
from autograder.report.summary import Summary
from autograder.report.view import Misconception
from autograder.report.visibility import shown

FEEDBACK = "feedback"
INSTRUCTOR = "instructor"
CHANGES = "changes"
PICTURES = ".pictures"  # drawn once for all processes and runs; may be deleted
_CHUNK = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How the pages of a course are written.

    Attributes
    ----------
    language : str
        Of the instructor's pages, and of students that `languages` does not name.
    languages, names : mapping
        Student -> language, and student -> what a message calls them.
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
    progress: Callable[[int, int], None] | None = None,
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
        Told how many students' pages are written, and of how many.
    """
    chosen = [a for a in assignments if only is None or a.name in only]
    entries = {a.name: [_completed(store, e) for e in store.entries(a.name)] for a in assignments}
    summaries = {
        a.name: _summary(a, entries[a.name], store, settings.counting)
        if a in chosen
        else summarise(a, entries[a.name], counting=settings.counting)
        for a in assignments
    }
    overviews = [_write_overview(summaries[a.name], out, settings) for a in chosen]
    tasks = [
        _Task(assignment=a, students=tuple(names), root=store.root, out=out, settings=settings)
        for a in chosen
        for names in _chunks([e.student for e in entries[a.name] if isinstance(e, Result)])
    ]
    total = sum(len(task.students) for task in tasks)
    done = 0
    for count in _run(tasks, jobs):
        done += count
        if progress is not None:
            progress(done, total)
    damaged = [e for a in chosen for e in entries[a.name] if isinstance(e, Damage)]
    damaged += [damage for a in chosen for damage in damaged_manuals(store, a.name)]
    return Written(
        index=_write_index(list(summaries.values()), out, settings),
        overviews=tuple(overviews),
        feedback=out / FEEDBACK,
        pages=done,
        unexplained=sum(len(changed(store, a)) for a in chosen),
        damaged=tuple(damaged),
    )


def _completed(store: Store, entry: Result | Damage) -> Result | Damage:
    return complete(store, entry) if isinstance(entry, Result) else entry


def _summary(
    assignment: Assignment,
    entries: Sequence[Result | Damage],
    store: Store,
    counting: Counting,
) -> Summary:
    """The class in numbers, with what was noted beside the results."""
    runs = {entry.student: store.read_run(entry.student, assignment.name) for entry in entries}
    return summarise(assignment, entries, runs, counting)


def write_letters(
    assignments: Sequence[Assignment], store: Store, out: Path, settings: Settings
) -> list[tuple[Path, Letter]]:
    """Write `out/changes/<assignment>/<student>.txt` for each change that is not explained yet.

    From then on it counts as explained; pages are left alone.
    """
    written = []
    for assignment in assignments:
        for old, new in changed(store, assignment):
            language = settings.languages.get(new.student, settings.language)
            made = letter(
                old,
                new,
                store.history(new.student, assignment.name),
                assignment,
                level=settings.feedback.at(settings.now, assignment.deadline),
                language=language,
                course=settings.course[language],
                name=settings.names.get(new.student, ""),
            )
            path = out / CHANGES / assignment.name / f"{new.student}.txt"
            _write(path, f"{made.subject}\n\n{made.body}")
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
        _pictures[assignment.name] = _album(task)
    written = 0
    for student in task.students:
        result = store.read(student, assignment.name)
        if result is None:
            continue
        run = store.read_run(student, assignment.name)
        language = settings.languages.get(student, settings.language)
        view = shown(
            complete(store, result),
            assignment,
            level=settings.feedback.at(settings.now, assignment.deadline),
            language=language,
            course=settings.course[language],
            run=run,
            misconceptions=settings.misconceptions.get(assignment.name),
            picture=_pictures[assignment.name].of(run.get("picture"), language),
            counting=settings.counting,
        )
        folder = task.out / FEEDBACK / student
        _write(folder / f"{assignment.name}.html", render_html(view))
        _write(folder / f"{assignment.name}.md", render_markdown(view))
        note_as_told(store, result)
        written += 1
    return written


def _album(task: _Task) -> Pictures:
    source = task.assignment.hidden / "picture.py"
    return Pictures(
        task.settings.draw(task.assignment),
        cache=task.out / PICTURES,
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
    _write(path, html)
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
    )
    path = folder / "index.html"
    if not settings.anonymous:
        replace(folder / "grades.csv", grades_csv(summaries, settings.scale), durable=False)
    _write(path, html)
    return path


def _chunks(names: Sequence[str]) -> Iterator[Sequence[str]]:
    for begin in range(0, len(names), _CHUNK):
        yield names[begin : begin + _CHUNK]


def _write(path: Path, text: str) -> None:
    replace(path, text.encode("utf-8", errors="replace"), durable=False)
