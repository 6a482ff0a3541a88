"""What nbgrader's gradebook costs in tests that make many of them."""

from __future__ import annotations

import functools
import sqlite3
from typing import Any

import nbgrader.api
from sqlalchemy import event
from sqlalchemy.engine import Engine


def spare_gradebooks() -> None:
    """In this process alembic says once which revision is the newest, and no disk is waited for.

    nbgrader asks it in a process that loads all of nbgrader, for each course that is made.
    """
    if not event.contains(Engine, "connect", _never_wait):
        event.listen(Engine, "connect", _never_wait)
        nbgrader.api.get_alembic_version = functools.cache(nbgrader.api.get_alembic_version)


def _never_wait(connection: Any, _record: object) -> None:
    if isinstance(connection, sqlite3.Connection):
        connection.execute("PRAGMA synchronous = OFF")
