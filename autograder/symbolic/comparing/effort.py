"""A count of elementary operations, so that no formula computes for long: no clock, no chance."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class TooLarge(Exception):
    """A formula needs more than may be computed; nothing is known about its value."""


class _Meter(threading.local):
    remaining: int | None = None


_METER = _Meter()


@contextmanager
def effort(limit: int) -> Iterator[None]:
    """Allow this many operations inside, and no more than what is left outside."""
    outside = _METER.remaining
    allowed = limit if outside is None else min(limit, outside)
    _METER.remaining = allowed
    try:
        yield
    finally:
        spent = allowed - max(_METER.remaining, 0)
        _METER.remaining = None if outside is None else outside - spent


def is_effort_exhausted() -> bool:
    """Whether nothing is left of what is allowed here."""
    return _METER.remaining is not None and _METER.remaining <= 0


def spend_operations(operations: int = 1) -> None:
    """Count operations.

    Raises
    ------
    TooLarge
        When no more are allowed.
    """
    if _METER.remaining is not None:
        _METER.remaining -= operations
        if _METER.remaining < 0:
            raise TooLarge
