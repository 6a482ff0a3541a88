"""Recognise an export of the submissions to a Gradescope assignment.

Source: Gradescope's export of a programming assignment: folders, and a `submission_metadata.yml`
that says for each who handed it in and when.


Pack a zip that Gradescope runs as an autograder: this package, one assignment, two scripts.

Source: Gradescope's autograder specifications (setup.sh, run_autograder, /autograder/...).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from autograder.collect.archives import read_member
from autograder.collect.entries import Claim, Context, Listing
from autograder.collect.members import MIB, plausible_time
from autograder.collect.plain import of_student, unwrap_listing, visible_children
from autograder.course.course import COURSE_FILE, Course
from autograder.course.records import Assignment
from autograder.errors import SubmissionError, UsageError
from autograder.installation import DISTRIBUTION, requirements, version
from autograder.zip_files import zip_bytes

METADATA = "submission_metadata.yml"


def gradescope(listing: Listing, context: Context) -> list[Claim] | None:
    """A claim for each submitter, so several for a group; None for what is no such export."""
    listing = unwrap_listing(listing, lambda name: name == METADATA)
    children = visible_children(listing)
    described = children.pop(METADATA, None)
    if described is None or described.file is None:
        return None
    metadata = _read_metadata(read_member(described.file, 16 * MIB + 1))
    claims = []
    for folder, child in children.items():
        entry = metadata.get(folder)
        if not isinstance(entry, dict):
            problem = f"{METADATA} does not name it"
            claims.append(Claim(label=folder, origin=child.origin, problem=problem, stray=True))
            continue
        for label, known in _submitters(folder, entry):
            claims += [
                replace(claim, known_as=known, **_submission_time(entry))
                for claim in of_student(child, label, context)
            ]
    return claims


class _Loader(yaml.SafeLoader):
    """Plain data only; what Ruby calls its own types is read as the data it is made of."""


def _construct_untagged(loader: _Loader, _tag: str, node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return loader.construct_mapping(node, deep=True)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return loader.construct_scalar(node) if isinstance(node, yaml.ScalarNode) else None


_Loader.add_multi_constructor("!", _construct_untagged)


# What PyYAML raises on garbage: `!!int ""` is an IndexError, `!!bool x` a KeyError.
_DAMAGED = (
    *(yaml.YAMLError, ValueError, LookupError, TypeError, AttributeError),
    *(ArithmeticError, RecursionError, MemoryError),
)


def _read_metadata(data: bytes) -> dict[Any, Any]:
    try:
        if len(data) > 16 * MIB:
            raise SubmissionError(f"{METADATA} is larger than 16 MiB")
        found = yaml.load(data, _Loader)  # noqa: S506 - it is a SafeLoader
    except _DAMAGED as error:
        raise SubmissionError(
            f"{METADATA} is damaged", "Download the export from Gradescope again."
        ) from error
    return found if isinstance(found, dict) else {}


def _submitters(folder: str, entry: dict[Any, Any]) -> list[tuple[str, tuple[str, ...]]]:
    """What each submitter is called, and known as."""
    people = entry.get(":submitters")
    found = []
    for person in people if isinstance(people, list) else ():
        if isinstance(person, dict):
            keys = (":sid", ":email", ":name")
            values = [person.get(key) for key in keys]
            known = tuple(
                str(value) for value in values if value and isinstance(value, (str, int))
            )
            if known:
                name = person.get(":name")
                found.append((name if name and isinstance(name, str) else known[0], known))
    return found or [(folder, ())]


def _submission_time(entry: dict[Any, Any]) -> dict[str, Any]:
    when = entry.get(":created_at")
    if isinstance(when, str):
        try:
            when = datetime.fromisoformat(when)
        except ValueError:
            when = None
    if not isinstance(when, datetime):
        return {"dated": False}
    aware = when if when.tzinfo else when.replace(tzinfo=UTC)
    return {"modified": plausible_time(aware.timestamp())}


SETTINGS = "settings.json"
_JUNK = {"__pycache__", ".hypothesis", ".pytest_cache"}

# The scripts know no other place than $ROOT, so that they can be tried out anywhere.
_SETUP = """\
#!/usr/bin/env bash
# Gradescope runs this once, when the image is built.
set -euo pipefail
ROOT="${AUTOGRADER_ROOT:-/autograder}"
usable() {
    "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}
find_python() {
    for name in python3.13 python3.12 python3.11 python3; do
        if usable "$name"; then command -v "$name"; return; fi
    done
}
PYTHON="$(find_python)"
if [ -z "$PYTHON" ]; then
    apt-get update
    for version in 3.12 3.11; do
        apt-get install -y "python$version" "python$version-venv" && break
    done
    PYTHON="$(find_python)"
fi
if [ -z "$PYTHON" ]; then
    echo "No Python 3.11 or newer: choose a newer base image (Ubuntu 24.04) in Gradescope." >&2
    exit 1
fi
"$PYTHON" -m venv "$ROOT/env"
"$ROOT/env/bin/python" -m pip install --quiet "$ROOT/source/package"
"$ROOT/env/bin/autograder" doctor || true
"""
_RUN = """\
#!/usr/bin/env bash
# Gradescope runs this for each submission.
set -euo pipefail
ROOT="${AUTOGRADER_ROOT:-/autograder}"
exec "$ROOT/env/bin/python" -m autograder.platforms.gradescope_container "$ROOT"
"""


def pack_autograder(course: Course, assignment: Assignment, language: str) -> bytes:
    """The zip, the same bytes every time; it holds the hidden suite, so it is for nobody else.

    Raises
    ------
    UsageError
        If a part of the course lies outside its folder.
    """
    settings = {"assignment": _path_in_course(course, assignment.folder), "language": language}
    files = {
        "setup.sh": _SETUP.encode(),
        "run_autograder": _RUN.encode(),
        SETTINGS: (json.dumps(settings) + "\n").encode(),
        f"course/{COURSE_FILE}": (course.root / COURSE_FILE).read_bytes(),
    }
    for folder in (assignment.folder, assignment.solution):
        for name, data in _files_below(folder):
            files[f"course/{_path_in_course(course, folder)}/{name}"] = data
    package = Path(__file__).parents[1]
    files |= {f"package/autograder/{name}": data for name, data in _files_below(package)}
    files["package/pyproject.toml"] = _pyproject_text().encode()
    return zip_bytes(files, programs=("setup.sh", "run_autograder"), compressed=True)


def _path_in_course(course: Course, folder: Path) -> str:
    try:
        return folder.resolve().relative_to(course.root.resolve()).as_posix()
    except ValueError:
        raise UsageError(
            f"{folder} lies outside the course, {course.root}.",
            "For Gradescope, assignments and solutions lie in the course's folder.",
        ) from None


def _files_below(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if path.is_file() and not _JUNK.intersection(parts):
            yield "/".join(parts), path.read_bytes()


def _pyproject_text() -> str:
    """What pip needs to install this package from its bare files."""
    return f"""\
[build-system]
requires = ["setuptools>=77"]
build-backend = "setuptools.build_meta"

[project]
name = {json.dumps(DISTRIBUTION)}
version = {json.dumps(version())}
requires-python = ">=3.11"
dependencies = {json.dumps(requirements())}

[project.scripts]
autograder = "autograder.cli.main:main"

[tool.setuptools.packages.find]
include = ["autograder*"]

[tool.setuptools.package-data]
autograder = ["**/*"]
"""
