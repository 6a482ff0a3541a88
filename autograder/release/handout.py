"""Gather the files that students get of one assignment: an allow-list, and nothing beside it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from packaging.utils import canonicalize_name

import autograder.workspace
from autograder.content.formula_names import full_statement
from autograder.content.hints import hints_path
from autograder.content.manifest import MANIFEST, NEVER_SHIPPED, PUBLIC_TESTS, read_handout
from autograder.content.public_tests import public_tests_text
from autograder.content.statements import page_name, statement_path
from autograder.content.stub_files import stub_files
from autograder.course.course import Course
from autograder.course.packages import package_versions
from autograder.course.records import LANGUAGES, Assignment
from autograder.errors import ContentError, UsageError
from autograder.release import repairs_zip
from autograder.release.manifest import folder_manifest
from autograder.release.pages import statement_page
from autograder.symbolic.drawing import bundle
from autograder.workspace import FILES
from autograder.workspace.workspace import MANIFEST as DESCRIPTION
from autograder.workspace.workspace import QUESTIONS

_DESK = Path(autograder.workspace.__file__).parent
REQUIREMENTS = "requirements.txt"
_LOWER_BOUND = re.compile(rb"(?m)^(numpy|sympy)(?:[ \t]*>=[ \t]*[0-9.]+)?(?=[ \t]*\r?$)")
_REQUIRED = re.compile(rb"(?m)^([A-Za-z0-9][A-Za-z0-9._-]*)")
_JUNK = {
    ".DS_Store",
    ".git",
    ".hypothesis",
    ".ipynb_checkpoints",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    ".venv",
    "Thumbs.db",
    "__pycache__",
    "desktop.ini",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedFile:
    """One file as students get it; `name` is its path in their folder, with slashes."""

    name: str
    source: Path
    data: bytes


def gather_files(course: Course, assignment: Assignment) -> tuple[HandedFile, ...]:
    """The files of one assignment, sorted by name.

    Statements (as they are written, and as pages), stubs, public tests, data and handout of the
    assignment, everything in the student template, the tools of `autograder.workspace` (but for
    those that the template has a file of its own for), `show_formulas.py` where there are
    formulas, and `MANIFEST.json`, which describes them.

    Raises
    ------
    ContentError
        If one is missing, lies in `hidden/` or `solutions/`, is a link to a file outside its
        folder, or stands in both the assignment and the template; or if a formula of a statement
        cannot be typeset.
    """
    found = {page.name: page for page in _statement_pages(course, assignment)}
    made = {file.name: file for file in _derived_files(assignment)}
    sources = [(assignment.folder, name) for name in allowed_names(course, assignment)]
    sources += [(course.paths.student_template, name) for name in _template_files(course)]
    for folder, name in sources:
        clash = next((old for old in found if old.casefold() == name.casefold()), None)
        if clash is not None:
            raise ContentError(
                f"{folder / name} and {found[clash].source} would be one file of the students.",
                hint="Rename one of them.",
            )
        source = folder / name
        if folder == assignment.folder and name in made and not source.exists():
            found[name] = made[name]
            continue
        _refuse_secret_place(course, folder, name)
        data = _read_source(source, assignment)
        if name == REQUIREMENTS:
            data = _pinned_requirements(data, assignment.packages)
        found[name] = HandedFile(name=name, source=source, data=data)
    for language in course.languages:
        source = statement_path(assignment, language)
        data = full_statement(assignment, language).encode()
        found[source.name] = HandedFile(name=source.name, source=source, data=data)
    for name, file in FILES.items():
        if name not in found:
            source = _DESK / file
            found[name] = HandedFile(
                name=name, source=source, data=_read_source(source, assignment)
            )
    found[repairs_zip.NAME] = HandedFile(
        name=repairs_zip.NAME,
        source=Path(repairs_zip.__file__),
        data=repairs_zip.repairs_zip(),
    )
    if assignment.formulas:
        found[bundle.NAME] = HandedFile(
            name=bundle.NAME,
            source=Path(bundle.__file__),
            data=bundle.source(assignment.formulas).encode(),
        )
    contents = {name: file.data for name, file in found.items()}
    found[DESCRIPTION] = HandedFile(
        name=DESCRIPTION,
        source=hints_path(assignment),
        data=folder_manifest(course, assignment, contents),
    )
    return tuple(found[name] for name in sorted(found))


def _derived_files(assignment: Assignment) -> Iterator[HandedFile]:
    """What is derived where nobody has written it: stubs, public tests."""
    for name, data in stub_files(assignment).items():
        yield HandedFile(name=name, source=assignment.solution / name, data=data)
    yield HandedFile(
        name=PUBLIC_TESTS,
        source=assignment.folder / PUBLIC_TESTS,
        data=public_tests_text(assignment).encode(),
    )


def _pinned_requirements(requirements: bytes, packages: tuple[str, ...]) -> bytes:
    """The libraries that results depend on, in the versions of this installation, which grades.

    A line that says more than from which version on is left as the course has it; packages of the
    assignment that are not named yet are added.
    """
    named = {canonicalize_name(name.decode()) for name in _REQUIRED.findall(requirements)}
    further = {
        name: number
        for name, number in package_versions(packages).items()
        if canonicalize_name(name) not in named
    }
    if further and not requirements.endswith(b"\n"):
        requirements += b"\n"
    requirements += b"".join(f"{name}=={number}\n".encode() for name, number in further.items())

    def pin(found: re.Match[bytes]) -> bytes:
        return found[1] + b"==" + version(found[1].decode()).encode()

    return _LOWER_BOUND.sub(pin, requirements)


def _statement_pages(course: Course, assignment: Assignment) -> Iterator[HandedFile]:
    for language in course.languages:
        source = statement_path(assignment, language)
        data = statement_page(course, assignment, language)
        yield HandedFile(name=page_name(language), source=source, data=data)


def allowed_names(course: Course, assignment: Assignment) -> tuple[str, ...]:
    """The names in the assignment's folder that may be handed out."""
    handout = read_handout(assignment)
    if any(exercise.manual for exercise in assignment.exercises) and QUESTIONS not in handout:
        raise ContentError(
            f"{assignment.folder / MANIFEST}: there are written questions, but {QUESTIONS} "
            "is not handed out.",
            hint=f'Add "{QUESTIONS}" to "handout".',
        )
    statements = [statement_path(assignment, language).name for language in course.languages]
    return (*statements, *assignment.module_files, PUBLIC_TESTS, *assignment.data, *handout)


def refuse_target(course: Course, target: Path) -> None:
    """Refuse to write handed-out files where the course itself or hand-ins lie (UsageError)."""
    paths = course.paths
    taken = (paths.assignments, paths.solutions, paths.student_template)
    for folder in (*taken, paths.submitted, paths.results):
        if target.resolve().is_relative_to(folder.resolve()):
            raise UsageError(
                f"{target} lies in {folder}, which is not for files handed out.",
                hint=f"Choose another folder, {paths.release} for example.",
            )
    if target.exists() and not target.is_dir():
        raise UsageError(f"{target} is a file.", hint="Name a folder.")


def _template_files(course: Course) -> Iterator[str]:
    root = course.paths.student_template
    foreign = {f"README.{each}.md" for each in LANGUAGES if each not in course.languages}
    if not root.is_dir():
        raise ContentError(f"{root} is not a folder.", hint="Every student's folder begins there.")
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if name not in _JUNK)
        for name in (*files, *(link for link in folders if (Path(folder) / link).is_symlink())):
            if name in foreign:
                continue
            if name == DESCRIPTION:
                raise ContentError(f"{Path(folder) / name}: this name is taken.")
            if name not in _JUNK and not name.endswith(".pyc"):
                yield (Path(folder) / name).relative_to(root).as_posix()


def _refuse_secret_place(course: Course, folder: Path, name: str) -> None:
    source = folder / name
    real, inside = source.resolve(), folder.resolve()
    if not real.is_relative_to(inside):
        raise ContentError(
            f"{source} is not handed out: it is a link that leaves its folder.",
            hint="Put a copy of the file there.",
        )
    secret = {*NEVER_SHIPPED, course.paths.solutions.name.casefold()}
    for path in (Path(name), real.relative_to(inside)):
        for part in path.parts:
            if part.casefold() in secret:
                raise ContentError(
                    f'{source} is not handed out: it lies in "{part}".',
                    hint="What students get lies outside of hidden/ and solutions/.",
                )


def _read_source(source: Path, assignment: Assignment) -> bytes:
    try:
        return source.read_bytes()
    except OSError as error:
        raise ContentError(
            f"{source} cannot be handed out with {assignment.name}: {error.strerror}.",
            hint="Every assignment has its statements, its stubs, test_public.py and the files "
            f"its {MANIFEST} names.",
        ) from error
