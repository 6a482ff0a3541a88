"""nbgrader asks alembic for its newest revision once, not for every course that tests make."""

from __future__ import annotations

import functools

import nbgrader.api


def ask_alembic_once() -> None:
    """Keep the first answer in this process: a process of alembic loads all of nbgrader."""
    if not hasattr(nbgrader.api.get_alembic_version, "cache_info"):
        nbgrader.api.get_alembic_version = functools.cache(nbgrader.api.get_alembic_version)
