"""nbgrader as this course configures it, without its command line."""

from __future__ import annotations

import logging
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from autograder.course.course import Course
from autograder.errors import EngineError


@contextmanager
def nbgrader_app(course: Course) -> Iterator[Any]:
    """An application with the course's configuration and course directory in force."""
    from nbgrader.apps.baseapp import NbGrader
    from sqlalchemy.exc import SAWarning

    programs = os.environ.get("PATH", os.defpath)
    app = NbGrader()
    app.load_cwd_config = False
    app.init_syspath = lambda: None  # the working directory may be a submission's
    app.log_level = logging.ERROR
    app.raise_config_file_errors = True
    # nbgrader calls alembic, which is installed beside this Python.
    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{programs}"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SAWarning)  # nbgrader's, on every first hand-in
            app.initialize(argv=[], root=str(course.root))
            yield app
    finally:
        os.environ["PATH"] = programs
        app.reset()


@contextmanager
def gradebook(app: Any) -> Iterator[Any]:
    """The course's gradebook.

    Raises
    ------
    EngineError
        If the database cannot be used.
    """
    from nbgrader.api import Gradebook
    from sqlalchemy.exc import SQLAlchemyError

    url = app.coursedir.db_url
    try:
        with Gradebook(url, app.coursedir.course_id) as opened:
            yield opened
    except (SQLAlchemyError, ImportError) as error:
        said = str(error).splitlines()[0]
        raise EngineError(
            f"The gradebook {without_password(url)} cannot be used: {said}",
            "Look at c.CourseDirectory.db_url, and whether the database server is running.",
        ) from error


def notebook_path(app: Any, step: str, student: str, assignment: str) -> Path:
    """Where the notebook of an assignment lies in one of nbgrader's steps."""
    folder = app.coursedir.format_path(step, student, assignment)
    return Path(folder) / f"{assignment}.ipynb"


def without_password(url: str) -> str:
    """A database's address as it may stand in a message."""
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        return make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        return "at c.CourseDirectory.db_url"
