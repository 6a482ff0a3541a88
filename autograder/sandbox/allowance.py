"""What one check may take, counted so that what ends it is the same on every machine."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Allowance:
    """What the worker of a session may do for one request.

    Attributes
    ----------
    lines : int
        Of the submission's own code; 0 for no count.
    callbacks : int
        Calls of functions of ours: the course's own networks learn with 10 600 at most.
    """

    lines: int
    callbacks: int = 100_000


UNCOUNTED = Allowance(lines=0)
