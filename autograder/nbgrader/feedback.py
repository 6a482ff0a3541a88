"""Feedback into nbgrader's exchange, where *Fetch Feedback* finds it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from autograder.collect.store import Store as Submitted
from autograder.collect.submissions import read_files
from autograder.course.course import Course
from autograder.course.records import Assignment, Result, Submission
from autograder.errors import EngineError, UsageError
from autograder.gradebook.store import Store
from autograder.nbgrader.app import nbgrader_app
from autograder.nbgrader.sync import push_with
from autograder.temporary import temporary_folder

SECRET, STAMP = "submission_secret.txt", "timestamp.txt"
_NOTICE = '<div class="autograder-notice" role="status" style="margin:1em;padding:1em;{}">{}</div>'
_STYLE = "border:1px solid #888;border-radius:8px;font-family:sans-serif"
_PAGE = """<!doctype html>
<html><head><meta charset="utf-8"><title>{}</title></head>
<body>{}</body></html>
"""


@contextmanager
def exchange_feedback(course: Course) -> Iterator[ExchangeFeedback]:
    """The exchange that the course's nbgrader_config.py names, for as long as a watch runs.

    Raises
    ------
    UsageError
        If nothing has been released there.
    """
    with nbgrader_app(course) as app:
        from nbgrader.exchange import ExchangeFactory

        factory = ExchangeFactory(config=app.config, parent=app)
        exchange = factory.Collect(
            coursedir=app.coursedir, authenticator=None, config=app.config, parent=app
        )
        inbound = Path(exchange.root) / app.coursedir.course_id / "inbound"
        if not inbound.is_dir():
            raise UsageError(
                f"{inbound} is not there.",
                "`nbgrader release_assignment` makes it; `autograder nbgrader doctor` looks at "
                "the rest.",
            )
        yield ExchangeFeedback(course, app, factory, inbound, check_owner=exchange.check_owner)


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where nbgrader works for a course.

    Attributes
    ----------
    written : tuple of Path
        Its folders in the course that autograding and feedback write to.
    database : Path or None
        The gradebook, where it is a file.
    exchange : Path
        The course's folder in the exchange.
    """

    written: tuple[Path, ...]
    database: Path | None
    exchange: Path


def nbgrader_places(course: Course) -> Places:
    """What the course's nbgrader_config.py says of them (UsageError if nothing was released)."""
    from sqlalchemy.engine import make_url

    with exchange_feedback(course) as found:
        coursedir = found._app.coursedir
        url = make_url(coursedir.db_url)
        file = url.database if url.get_backend_name() == "sqlite" else None
        folders = (coursedir.autograded_directory, coursedir.feedback_directory)
        return Places(
            written=tuple(Path(coursedir.root) / folder for folder in folders),
            database=Path(file) if file else None,
            exchange=found.inbound.parent,
        )


class ExchangeFeedback:
    """Writes results into the gradebook, and pages into the exchange, with nbgrader's own API.

    Attributes
    ----------
    inbound : Path
        Where submissions arrive.
    check_owner : bool
        Whether a submission has to belong to the account that it names.
    """

    def __init__(
        self, course: Course, app: Any, factory: Any, inbound: Path, *, check_owner: bool
    ) -> None:
        self.inbound = inbound
        self.check_owner = check_owner
        self._course = course
        self._app = app
        self._factory = factory

    def record(self, assignment: Assignment, result: Result) -> None:
        """Write a result into the gradebook; points that people gave stay (EngineError)."""
        level = self._course.feedback.on_arrival.level
        for row in push_with(self._app, self._course, assignment, [result], level=level):
            if row.problem:
                raise EngineError(
                    f"nbgrader could not take over {row.student}, {assignment.name}: "
                    f"{row.problem}",
                    f"`nbgrader autograde {assignment.name} --student {row.student}` says more.",
                )

    def deliver(
        self, assignment: Assignment, result: Result, notice: Sequence[str], page: Path
    ) -> None:
        """Release feedback for the submission that the result is about: its notebook, marked.

        Of one that is not in its place any more, as an earlier one counts, nbgrader knows no
        notebook; its student gets our page.
        """
        current = Store(self._course.paths.results).read(result.student, assignment.name)
        if current is None or current.submission != result.submission:
            self._release_page(assignment, result, page.read_text("utf-8"))
            return
        self.record(assignment, result)
        self._release_page(
            assignment, result, _with_notice(self._generated_page(assignment, result), notice)
        )

    def show(
        self, assignment: Assignment, result: Result, _notice: Sequence[str], page: Path
    ) -> None:
        """Release our page: nbgrader's notebook takes a second, and is released in its place."""
        self._release_page(assignment, result, page.read_text("utf-8"))

    def tell(self, assignment: Assignment, result: Result, notice: Sequence[str]) -> None:
        """Release a page that says only when there is feedback."""
        page = _PAGE.format(escape(assignment.name), _notice_block(notice))
        self._release_page(assignment, result, page)

    def _generated_page(self, assignment: Assignment, result: Result) -> str:
        """The page that nbgrader makes of the graded notebook."""
        from nbgrader.converters import GenerateFeedback
        from nbgrader.utils import capture_log, temp_attrs

        coursedir = self._app.coursedir
        place = {"assignment_id": assignment.name, "student_id": result.student}
        with temp_attrs(coursedir, **place):
            converter = GenerateFeedback(coursedir=coursedir, parent=self._app)
            converter.force = True
            done = capture_log(converter)
        if not done["success"]:
            raise _command_failure("generate_feedback", assignment, result, done)
        folder = coursedir.format_path(coursedir.feedback_directory, *reversed(place.values()))
        return (Path(folder) / f"{assignment.name}.html").read_text("utf-8")

    def _release_page(self, assignment: Assignment, result: Result, page: str) -> None:
        """Hand a page to nbgrader's release_feedback; what came another way has no secret."""
        from nbgrader.utils import capture_log, temp_attrs

        files = self._submission_files(assignment, result)
        if not {SECRET, STAMP} <= files.keys():
            return
        notebooks = [name for name in files if name.endswith(".ipynb") and "/" not in name]
        name = Path(notebooks[0]).stem if len(notebooks) == 1 else assignment.name
        with temporary_folder("feedback") as folder:
            own = folder / result.student / assignment.name
            own.mkdir(parents=True)
            for kept in (SECRET, STAMP):
                (own / kept).write_bytes(files[kept])
            (own / f"{name}.html").write_text(page, "utf-8")
            place = {"assignment_id": assignment.name, "student_id": result.student}
            with temp_attrs(self._app.coursedir, feedback_directory=str(folder), **place):
                released = self._factory.ReleaseFeedback(
                    coursedir=self._app.coursedir,
                    authenticator=None,
                    config=self._app.config,
                    parent=self._app,
                )
                done = capture_log(released)
        if not done["success"]:
            raise _command_failure("release_feedback", assignment, result, done)

    def _submission_files(self, assignment: Assignment, result: Result) -> dict[str, bytes]:
        """The files of the submission that a result is about, in its place or not."""
        submitted = self._course.paths.submitted
        every = Submitted(submitted).hand_ins(result.student, assignment.name)
        sha256 = result.submission.get("sha256")
        home = submitted / result.student / assignment.name
        folder = next((one.folder for one in every if one.receipt.sha256 == sha256), home)
        return read_files(
            Submission(student=result.student, assignment=assignment.name, folder=folder)
        )


def _command_failure(
    command: str, assignment: Assignment, result: Result, done: dict[str, Any]
) -> EngineError:
    said = str(done.get("error") or done.get("log", "")).strip().splitlines()
    return EngineError(
        f"nbgrader's {command} failed for {result.student}, {assignment.name}: "
        f"{said[-1] if said else 'it says nothing'}",
        f"`nbgrader {command} {assignment.name}` says more.",
    )


def _with_notice(page: str, notice: Sequence[str]) -> str:
    """The page with some sentences above everything else."""
    return re.sub(
        r"(<body[^<>]*+>)", lambda found: found[1] + _notice_block(notice), page, count=1
    )


def _notice_block(notice: Sequence[str]) -> str:
    return _NOTICE.format(_STYLE, "".join(f"<p>{escape(line)}</p>" for line in notice))
