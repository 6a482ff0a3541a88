"""The written assignments of a course at one address, each with its marking page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from autograder.course.records import Assignment
from autograder.errors import AutograderError
from autograder.gradebook.store import RESULT
from autograder.marking import pages
from autograder.marking.app import Site, error_page, static_file, unguarded_app
from autograder.marking.guard import Guard


class CourseApp:
    """Opens an assignment when somebody first looks at it, and anew when more was graded.

    Parameters
    ----------
    open_site : callable
        Reads the answers to an assignment, by its name (AutograderError).
    results : Path
        Where the results of the course lie.
    """

    def __init__(
        self,
        course: str,
        language: str,
        assignments: Sequence[Assignment],
        open_site: Callable[[str], Site],
        results: Path,
    ) -> None:
        self._course = course
        self._language = language
        self._assignments = {a.name: a for a in assignments if any(e.manual for e in a.exercises)}
        self._open_site = open_site
        self._results = results
        self._opened: dict[str, tuple[object, ASGIApp]] = {}
        self._lock = Lock()

    def guarded_app(self, secret: str, hosts: frozenset[str] | None) -> Guard:
        """The application, which nobody reaches but through its guard."""
        routes = [
            Route("/", self._list_assignments),
            Route("/static/{name}", self._send_static),
            *(Mount(f"/{name}", self._assignment_page(name)) for name in self._assignments),
        ]
        handlers = {AutograderError: error_page}
        return Guard(Starlette(routes=routes, exception_handlers=handlers), secret, hosts)

    async def _list_assignments(self, _request: Request) -> Response:
        return HTMLResponse(
            pages.render(
                "course.html",
                self._language,
                course=self._course,
                assignments=list(self._assignments.values()),
            )
        )

    async def _send_static(self, request: Request) -> Response:
        return static_file(request)

    def _assignment_page(self, name: str) -> ASGIApp:
        async def page(scope: Scope, receive: Receive, send: Send) -> None:
            inside = scope["path"].removeprefix(f"/{name}") or "/"
            try:
                app = await run_in_threadpool(self._assignment_app, name, fresh=inside == "/")
            except AutograderError as error:
                await error_page(Request(scope), error)(scope, receive, send)
                return
            inner = {**scope, "path": inside, "raw_path": inside.encode(), "root_path": ""}
            await app(inner, receive, send)

        return page

    def _assignment_app(self, name: str, *, fresh: bool) -> ASGIApp:
        """The marking page of an assignment; `fresh` looks whether it was graded again since."""
        with self._lock:
            opened = self._opened.get(name)
            if opened is not None and not fresh:
                return opened[1]
            state = self._results_state(name)
            if opened is None or opened[0] != state:
                opened = self._opened[name] = (state, unguarded_app(self._open_site(name)))
            return opened[1]

    def _results_state(self, name: str) -> object:
        """Another one whenever a hand-in was graded."""
        found = self._results.glob(f"*/{name}/{RESULT}")
        return sorted((str(path), path.stat().st_mtime_ns) for path in found)
