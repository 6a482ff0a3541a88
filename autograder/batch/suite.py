"""The fingerprint of everything on our side that a result depends on."""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from pathlib import Path

from autograder.course.records import Assignment

_APART = ("alternatives", "equivalent.toml", "__pycache__")  # they change no result
_GUIDES = "marking."


def suite_sha256(assignment: Assignment, course_seed: int) -> str:
    """SHA-256 over manifest, hidden suite, solution, data, limits and the course's seed."""
    digest = hashlib.sha256(f"{course_seed} {sorted(asdict(assignment.limits).items())}".encode())
    folder = assignment.folder
    paths = [folder / "assignment.toml", *(folder / name for name in assignment.data)]
    paths += [path for path in assignment.hidden.rglob("*") if _counts(path, assignment.hidden)]
    paths += sorted(assignment.solution.glob("*.py"))
    for path in sorted(paths):
        content = path.read_bytes()
        name = (
            path.relative_to(folder.parent.parent).as_posix()
            if _below(path, folder)
            else path.name
        )
        digest.update(f"{len(name)}:{name}{len(content)}:".encode())
        digest.update(content)
    return digest.hexdigest()


def _below(path: Path, folder: Path) -> bool:
    return path.is_relative_to(folder)


def _counts(path: Path, hidden: Path) -> bool:
    parts = path.relative_to(hidden).parts
    return (
        path.is_file()
        and parts[0] not in _APART
        and "__pycache__" not in parts
        and not (parts[0].startswith(_GUIDES))
    )
