"""Read one `assignment.toml` into an `Assignment`, strictly."""

from __future__ import annotations

import graphlib
import keyword
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path, PurePosixPath

from autograder.content.formulas import read_formulas
from autograder.course.course import (
    Course,
    read_limits,
    read_packages,
    read_policy,
    read_schema,
)
from autograder.course.policy import Policy
from autograder.course.records import (
    LANGUAGES,
    Assignment,
    Exercise,
    Heading,
    Limits,
    module_file,
    module_name,
)
from autograder.course.strict_toml import Table, did_you_mean, read_table
from autograder.workspace import FILES, TOOLS

MANIFEST = "assignment.toml"
PUBLIC_TESTS = "test_public.py"
NEVER_SHIPPED = ("hidden", "solutions")
SCHEMA = 1
_EXERCISE = re.compile(r"[^\W\d]\w*(\.[^\W\d]\w*)?")
_OWN_MODULE = ("answers", "derivations")
_IMPORTED_BY_STUBS = {"numpy", "pytest", "sympy", "matplotlib", "autograder"} | {
    name[:-3] for name in FILES.values()
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The assignment, and what only packaging asks for: further files that are handed out."""

    assignment: Assignment
    handout: tuple[str, ...]


def read_assignment(folder: Path, course: Course) -> Assignment:
    """The assignment in `folder`, with the course's limits where it names none (ContentError)."""
    solution = course.paths.solutions / folder.name
    return read_manifest(
        folder,
        solution=solution,
        limits=course.limits,
        timezone=course.timezone,
        policy=course.policy,
        headings=course.headings,
        languages=course.languages,
        packages=course.packages,
    ).assignment


def read_handout(assignment: Assignment) -> tuple[str, ...]:
    """The files under `handout`: given to students, not read when grading."""
    manifest = read_manifest(
        assignment.folder,
        solution=assignment.solution,
        limits=assignment.limits,
        timezone=assignment.deadline.tzinfo if assignment.deadline else None,
        languages=assignment.languages,
    )
    return manifest.handout


def read_manifest(
    folder: Path,
    *,
    solution: Path,
    limits: Limits,
    timezone: tzinfo | None = None,
    policy: Policy | None = None,
    headings: Mapping[str, Heading] | None = None,
    languages: tuple[str, ...] = LANGUAGES,
    packages: tuple[str, ...] = (),
) -> Manifest:
    """Read `assignment.toml`; files it names are not looked for.

    Parameters
    ----------
    folder, solution : Path
        The assignment and its reference.
    limits : Limits
        What holds where `[limits]` says nothing.
    timezone : tzinfo, optional
        Of a `deadline` without an offset.
    policy : Policy, optional
        What holds where `[policy]` says nothing.
    headings : mapping, optional
        The headings of the course's lectures by their keys; any are taken where there is none.
    languages : tuple of str
        Those of the course.
    packages : tuple of str
        What holds where `packages` is not there.

    Raises
    ------
    ContentError
        For the first thing that is wrong, with the key and what to write instead.
    """
    table = read_table(folder / MANIFEST, languages)
    read_schema(table, SCHEMA)
    title = table.bilingual("title")
    modules = _read_modules(table)
    data = _files(table, "data", modules)
    handout = _files(table, "handout", modules)
    for name in handout:
        if name in data:
            raise table.content_error(
                f'"handout" repeats "{name}" from "data".', "Name it in one of them."
            )
    exercises = _read_exercises(table, modules, headings or {})
    assignment = Assignment(
        name=folder.name,
        folder=folder,
        solution=solution,
        title=title,
        modules=modules,
        exercises=exercises,
        data=data,
        helpers=tuple(filter(None, (_helper_module(name, modules) for name in handout))),
        packages=read_packages(table, packages),
        languages=languages,
        files=table.flag("files", False),
        limits=read_limits(table.section("limits"), limits),
        formulas=read_formulas(table.section("formulas"), [e.name for e in exercises]),
        deadline=table.moment("deadline", timezone),
        policy=read_policy(table.section("policy"), policy or Policy()),
    )
    table.refuse_unknown_keys()
    return Manifest(assignment=assignment, handout=handout)


def _read_modules(table: Table) -> tuple[str, ...]:
    modules = table.names("modules")
    if not modules:
        raise table.content_error(
            '"modules" is empty.', "Name the file that students edit, without .py."
        )
    for module in modules:
        parts = module.split(".")
        if module.endswith(".py"):
            raise table.content_error(
                f'"modules" names "{module}".', f'Write "{module_name(module)}".'
            )
        if not all(part.isidentifier() and not keyword.iskeyword(part) for part in parts):
            raise table.content_error(f'"modules" names "{module}", which cannot be imported.')
        if any(part.startswith("__") for part in parts):
            raise table.content_error(
                f'"modules" names "{module}".', "A package's __init__.py goes along by itself."
            )
        inside = next((other for other in modules if other.startswith(f"{module}.")), "")
        if inside:
            raise table.content_error(
                f'"modules" names "{module}", which is the package of "{inside}".',
                "Name the modules in it alone; its __init__.py goes along by itself.",
            )
        if len(parts) > 1 and parts[0].casefold() in {*NEVER_SHIPPED, TOOLS}:
            raise table.content_error(
                f'"modules" names "{module}".', f'A package cannot be called "{parts[0]}".'
            )
        taken = parts[0] in sys.stdlib_module_names or parts[0] in _IMPORTED_BY_STUBS
        if taken or module.startswith("test_"):
            raise table.content_error(
                f'"modules" names "{module}", which would hide another module of that name.',
                "Choose another name for the file.",
            )
    return modules


def _files(table: Table, key: str, modules: Sequence[str]) -> tuple[str, ...]:
    own = {module_file(module) for module in modules} | {MANIFEST, PUBLIC_TESTS}
    places = (PurePosixPath(module_file(module)) for module in modules)
    own |= {f"{folder}/__init__.py" for place in places for folder in place.parents}
    own |= {f"statement.{language}.{kind}" for language in LANGUAGES for kind in ("md", "html")}
    names = table.names(key, ())
    for name in names:
        path = PurePosixPath(name)
        if path.is_absolute() or str(path) != name or "\\" in name or ":" in name:
            raise table.content_error(f'"{key}" names "{name}".', "Write it as folder/file.csv.")
        if any(part.startswith(".") for part in path.parts):
            raise table.content_error(f'"{key}" names "{name}".', "No part may begin with a dot.")
        if any(part.casefold() in NEVER_SHIPPED for part in path.parts):
            raise table.content_error(
                f'"{key}" names "{name}".', "Nothing in such a folder is handed out."
            )
        if name in own:
            raise table.content_error(
                f'"{key}" names "{name}", which has a place of its own.', "Delete it."
            )
    return names


def _helper_module(name: str, modules: Sequence[str]) -> str:
    """The module that a handed-out file is when grading; empty where it is none."""
    stem = name.removesuffix(".py")
    parts = stem.split("/")
    taken = parts[0] in sys.stdlib_module_names or parts[0] in _IMPORTED_BY_STUBS
    lies_well = len(parts) == 1 or any(m.startswith(f"{parts[0]}.") for m in modules)
    plain = all(part.isidentifier() for part in parts) and parts[-1] != "__init__"
    return ".".join(parts) if stem != name and plain and lies_well and not taken else ""


def _read_exercises(
    table: Table, modules: Sequence[str], headings: Mapping[str, Heading]
) -> tuple[Exercise, ...]:
    entries = table.sections("exercise")
    exercises = [_read_exercise(entry, modules, headings) for entry in entries]
    names = [exercise.name for exercise in exercises]
    for entry, exercise in zip(entries, exercises, strict=True):
        if names.count(exercise.name) > 1:
            raise entry.content_error("there are two of this name.", "Every exercise stands once.")
        for need in exercise.needs:
            if need not in names:
                hint = did_you_mean(need, names) or f"Exercises are {', '.join(names)}."
                raise entry.content_error(
                    f'"needs" names "{need}", which is no exercise here.', hint
                )
    _refuse_cycles(table, exercises)
    return tuple(exercises)


def _read_exercise(
    entry: Table, modules: Sequence[str], headings: Mapping[str, Heading]
) -> Exercise:
    name = entry.text("name")
    if not _EXERCISE.fullmatch(name):
        raise entry.content_error(
            f'"{name}" cannot be the name of an exercise.',
            "Write a function, Class.method, answers.KEY or derivations.NAME.",
        )
    points = entry.number("points")
    if points <= 0:
        raise entry.content_error(f'"points" must be above 0, but is {points:g}.')
    prefix = name.partition(".")[0]
    module = entry.text("module", prefix if prefix in _OWN_MODULE else modules[0])
    if module not in modules:
        meant = did_you_mean(module, modules)
        raise entry.content_error(
            f'its module "{module}" is not one of "modules" ({", ".join(modules)}).',
            meant or f'Add "{module}" to "modules".',
        )
    return Exercise(
        name=name,
        points=points,
        module=module,
        needs=entry.names("needs", ()),
        manual=entry.flag("manual", False),
        bonus=entry.flag("bonus", False),
        title=entry.bilingual("title") if "title" in entry else None,
        lectures=_read_lectures(entry, headings),
    )


def _read_lectures(entry: Table, headings: Mapping[str, Heading]) -> tuple[Heading, ...] | None:
    keys = entry.names("lectures", ())
    if "lectures" not in entry:
        return None
    if not headings:  # the course lists no lectures: an assignment may come from one that does
        return tuple(Heading(lecture="", words=key) for key in keys)
    for key in keys:
        if key not in headings:
            meant = did_you_mean(key, headings)
            raise entry.content_error(
                f'"lectures" names "{key}", which is no heading of a [[lecture]] in course.toml.',
                meant
                or 'Write it as "L0, its heading"; [] where the exercise is the course\'s own.',
            )
        if headings[key].left_out:
            raise entry.content_error(
                f'"lectures" names "{key}", which course.toml has under "left_out".',
                'Move it to "headings" there.',
            )
    return tuple(headings[key] for key in keys)


def _refuse_cycles(table: Table, exercises: Sequence[Exercise]) -> None:
    try:
        graphlib.TopologicalSorter({e.name: e.needs for e in exercises}).prepare()
    except graphlib.CycleError as error:
        circle = " needs ".join(f'"{name}"' for name in reversed(error.args[1]))
        raise table.content_error(
            f'"needs" goes round in a circle: {circle}.', "Cut one of them."
        ) from None
