"""nbgrader_config.py of a course: what stands in it, and what is there already."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.course.course import Course
from autograder.errors import UsageError
from autograder.nbgrader.kernel import NO_KERNEL

CONFIG_FILE = "nbgrader_config.py"
BEFORE = "nbgrader.before"  # what --force replaces; not in source/, which is released whole

RELEASE = (
    "nbgrader.preprocessors.IncludeHeaderFooter",
    "autograder.nbgrader.stubs.NameStudentsKernel",
    "nbgrader.preprocessors.InstantiateTests",
    "nbgrader.preprocessors.LockCells",
    "autograder.nbgrader.stubs.ClearOtherSolutions",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.CheckCellMetadata",
    "nbgrader.preprocessors.ComputeChecksums",
    "autograder.nbgrader.stubs.NameNoKernel",
    "nbgrader.preprocessors.SaveCells",
    "autograder.nbgrader.stubs.NameStudentsKernel",
    "nbgrader.preprocessors.ClearHiddenTests",
    "nbgrader.preprocessors.ClearMarkScheme",
    "nbgrader.preprocessors.ComputeChecksums",
    "nbgrader.preprocessors.CheckCellMetadata",
)
SANITIZE = (
    "autograder.nbgrader.sanitize_notebook.DropDuplicateCells",
    "autograder.nbgrader.sanitize_notebook.RestoreCells",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.DeduplicateIds",
    "nbgrader.preprocessors.OverwriteKernelspec",
    "nbgrader.preprocessors.OverwriteCells",
    "autograder.nbgrader.sanitize_notebook.EscapeMarkdown",
    "nbgrader.preprocessors.CheckCellMetadata",
)
AUTOGRADE = (
    "autograder.nbgrader.grading.SandboxGrade",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "autograder.nbgrader.grading.SaveComments",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
)
TAKE_AGAIN = "autograder.nbgrader.unfinished.TakeAgain"
LATE = "autograder.nbgrader.late.LatePolicy"
EXPORT = "autograder.nbgrader.grades_csv.GradesCsv"
EXTRACT = "autograder.nbgrader.zip_collect.SafeExtractor"
COLLECT = "autograder.nbgrader.zip_collect.RosterCollector"

# What instructors' servers have before there is a course: deploy/jupyterhub/instructors.
SETTINGS = {
    "AssignLatePenalties": {"plugin_class": LATE},
    "Autograde": {
        "autograde_preprocessors": list(AUTOGRADE),
        "exporter_class": TAKE_AGAIN,
        "sanitize_preprocessors": list(SANITIZE),
    },
    "Execute": {"kernel_name": NO_KERNEL["name"]},
    "ExportApp": {"plugin_class": EXPORT},
    "GenerateAssignment": {"preprocessors": list(RELEASE)},
    "ZipCollectApp": {"collector_plugin": COLLECT, "extractor_plugin": EXTRACT},
}

_TEMPLATE = '''\
"""How nbgrader works in this course.

Written by `autograder nbgrader init`; `autograder nbgrader doctor` says whether it is in force.
The lists stand here in full: nbgrader may read this file twice, and would add to a list twice.
"""

c = get_config()  # noqa: F821

c.CourseDirectory.course_id = {course_id!r}
{more}
# The stubs of generated notebooks are no solutions that would have to be cleared.
c.GenerateAssignment.preprocessors = [
{release}
]

# A submitted notebook is never executed here: SandboxGrade stands where Execute would.
c.Autograde.sanitize_preprocessors = [
{sanitize}
]
c.Autograde.autograde_preprocessors = [
{autograde}
]
# What an ended autograde has left half made is graded again, where nbgrader would pass over it.
c.Autograde.exporter_class = {take_again!r}
# Where a list names it all the same, it finds no kernel of this name.
c.Execute.kernel_name = {kernel!r}

# Points for lateness: [policy] in course.toml, and extensions.csv.
c.AssignLatePenalties.plugin_class = {late!r}

# `nbgrader export` and `nbgrader zip_collect`.
c.ExportApp.plugin_class = {export!r}
c.ZipCollectApp.extractor_plugin = {extract!r}
c.ZipCollectApp.collector_plugin = {collect!r}
'''


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What differs from course to course; the folder of hand-ins is relative to its root."""

    course_id: str
    exchange: str = ""
    submitted: str = "submitted"


def config_text(wishes: Wishes) -> str:
    """The file, always the same for the same wishes."""
    more = []
    if wishes.exchange:
        more.append(f"c.Exchange.root = {wishes.exchange!r}\n")
    if wishes.submitted != "submitted":
        more.append(f"c.CourseDirectory.submitted_directory = {wishes.submitted!r}\n")
    return _TEMPLATE.format(
        course_id=wishes.course_id,
        more="".join(more),
        release=_list_lines(RELEASE),
        sanitize=_list_lines(SANITIZE),
        autograde=_list_lines(AUTOGRADE),
        take_again=TAKE_AGAIN,
        kernel=NO_KERNEL["name"],
        late=LATE,
        export=EXPORT,
        extract=EXTRACT,
        collect=COLLECT,
    )


def wishes_of(course: Course, *, course_id: str | None, exchange: str | None) -> Wishes:
    """What was asked for now, else what the file that is there or the hub says, else the usual."""
    there = _course_settings(course.root / CONFIG_FILE)
    if course_id is not None and not re.fullmatch(r"[A-Za-z0-9_-]+", course_id):
        raise UsageError(
            f'"{course_id}" cannot be a course id.', "Letters, digits, hyphens, underscores."
        )
    own = re.sub(r"[^A-Za-z0-9_-]+", "-", course.root.name).strip("-") or "course"
    submitted = course.paths.submitted
    inside = submitted.is_relative_to(course.root)
    return Wishes(
        course_id=course_id or there.get("course_id") or _hubs_course_id() or own,
        exchange=exchange or there.get("exchange", ""),
        submitted=str(submitted.relative_to(course.root) if inside else submitted),
    )


def in_force(path: Path) -> bool:
    """Whether a file has our lists, whatever else stands in it."""
    found = _read_settings(path)
    autograde, generate = found.get("Autograde", {}), found.get("GenerateAssignment", {})
    there = (
        autograde.get("sanitize_preprocessors"),
        autograde.get("autograde_preprocessors"),
        generate.get("preprocessors"),
    )
    return there == (list(SANITIZE), list(AUTOGRADE), list(RELEASE))


def _course_settings(path: Path) -> dict[str, str]:
    """What an existing file says of the course."""
    found = _read_settings(path)
    asked = {"course_id": ("CourseDirectory", "course_id"), "exchange": ("Exchange", "root")}
    return {
        wish: found[section][key]
        for wish, (section, key) in asked.items()
        if section in found and key in found[section]
    }


def _hubs_course_id() -> str:
    """The course that the accounts of this hub are set up for; with another, students see none."""
    try:
        from jupyter_core.paths import jupyter_config_path
    except ImportError:
        return ""  # without nbgrader; whoever needs it says so
    known = (_course_settings(Path(folder) / CONFIG_FILE) for folder in jupyter_config_path())
    return next((found["course_id"] for found in known if "course_id" in found), "")


def _read_settings(path: Path) -> Mapping[str, Any]:
    """The settings in a file; none where it is not there or cannot be read."""
    from traitlets.config.loader import PyFileConfigLoader

    if not path.is_file():
        return {}
    try:
        found: Mapping[str, Any] = PyFileConfigLoader(path.name, str(path.parent)).load_config()
    except Exception:  # noqa: BLE001 - it is a program, and may fail in any way
        return {}
    return found


def difference(there: str, wanted: str) -> str:
    """What would change in the file, as a diff."""
    lines = difflib.unified_diff(
        there.splitlines(), wanted.splitlines(), "there", "init would write", lineterm=""
    )
    return "\n".join(lines)


def _list_lines(names: tuple[str, ...]) -> str:
    return "\n".join(f'    "{name}",' for name in names)
