"""What every kind of hand-in is read as: a list of members, and the limits they must keep."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import IO

MIB = 1 << 20


class Kind(StrEnum):
    """What a member says it is; only files are ever stored."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    SPECIAL = "special file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One entry of an archive or folder, as it describes itself: nothing here is checked yet.

    Attributes
    ----------
    name : str
        Its path; separators may be of either kind.
    size, packed : int
        Bytes, and bytes in compressed form.
    problem : str
        Why its content cannot be read; empty when it can.
    note : str
        What had to be guessed to read it; empty when nothing.
    """

    name: str
    kind: Kind
    open: Callable[[], IO[bytes]]
    size: int = 0
    packed: int = 0
    modified: float = 0.0
    problem: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnpackLimits:
    """What one hand-in may unpack to.

    Attributes
    ----------
    total_bytes, members : int
        Size and number of the files that are kept.
    ratio : int
        How many times its packed size a file over 1 MiB may be.
    slack : int
        How many times the first two it may hold before caches and the like are cleaned out.
    """

    total_bytes: int = 20 * MIB
    members: int = 2_000
    ratio: int = 200
    slack: int = 10


STUDENT = UnpackLimits()
# The download of a whole course: each hand-in in it is held to the limits of one student again.
CLASS = UnpackLimits(total_bytes=2_048 * MIB, members=200_000, slack=1)


def plausible_time(seconds: float) -> float:
    """A time an archive claims, as one that can be: neither before 1970 nor in the future."""
    return min(max(float(seconds), 0.0), time.time()) if math.isfinite(seconds) else 0.0


def megabytes(size: int) -> str:
    """A size for a sentence."""
    return f"{size / MIB:.1f} MiB" if size >= MIB // 10 else f"{size / 1024:.1f} KiB"
