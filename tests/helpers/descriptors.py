"""The files that this process has open."""

from __future__ import annotations

from pathlib import Path


def open_files() -> int:
    """How many they are."""
    return len(list(Path("/proc/self/fd").iterdir()))
