"""Pack a zip that Gradescope runs as an autograder: this package, one assignment, two scripts.

Source: Gradescope's autograder specifications (setup.sh, run_autograder, /autograder/...).
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

from autograder.course import COURSE_FILE, Course
from autograder.errors import UsageError
from autograder.installation import DISTRIBUTION, requirements, version
from autograder.model import Assignment

SETTINGS = "settings.json"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_FILE, _PROGRAM = 0o100644 << 16, 0o100755 << 16
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
exec "$ROOT/env/bin/python" -m autograder.harness.container "$ROOT"
"""


def pack(course: Course, assignment: Assignment, language: str) -> bytes:
    """The zip, the same bytes every time; it holds the hidden suite, so it is for nobody else.

    Raises
    ------
    UsageError
        If a part of the course lies outside its folder.
    """
    settings = {"assignment": _within(course, assignment.folder), "language": language}
    files = {
        "setup.sh": _SETUP.encode(),
        "run_autograder": _RUN.encode(),
        SETTINGS: (json.dumps(settings) + "\n").encode(),
        f"course/{COURSE_FILE}": (course.root / COURSE_FILE).read_bytes(),
    }
    for folder in (assignment.folder, assignment.solution):
        for name, data in _tree(folder):
            files[f"course/{_within(course, folder)}/{name}"] = data
    package = Path(__file__).parents[1]
    files |= {f"package/autograder/{name}": data for name, data in _tree(package)}
    files["package/pyproject.toml"] = _pyproject().encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _PROGRAM if name in ("setup.sh", "run_autograder") else _FILE
            archive.writestr(entry, files[name])
    return buffer.getvalue()


def _within(course: Course, folder: Path) -> str:
    try:
        return folder.resolve().relative_to(course.root.resolve()).as_posix()
    except ValueError:
        raise UsageError(
            f"{folder} lies outside the course, {course.root}.",
            "For Gradescope, assignments and solutions lie in the course's folder.",
        ) from None


def _tree(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if path.is_file() and not _JUNK.intersection(parts):
            yield "/".join(parts), path.read_bytes()


def _pyproject() -> str:
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
