"""Make the notebook form of an assignment from the files of its other form."""

from __future__ import annotations

import ast
import base64
import itertools
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from autograder import workspace
from autograder.content import cells, sections
from autograder.content.cells import ANSWER, Cell, grade_id, solution_id
from autograder.content.formula_names import names_section
from autograder.content.manifest import PUBLIC_TESTS, read_handout
from autograder.content.public_tests import public_tests_of, public_tests_text
from autograder.content.python import read_text
from autograder.content.statements import points_in_words, statement_text
from autograder.content.stub_files import defined_by, stub_path
from autograder.content.stubs import Piece, Stubs, read_stubs
from autograder.course.course import Course
from autograder.course.records import Assignment, Exercise
from autograder.errors import ContentError
from autograder.locale.message import message
from autograder.symbolic.drawing import bundle
from autograder.workspace.workspace import QUESTIONS

__all__ = ["grade_id", "has_notebook", "make_notebook", "notebook_name", "solution_id"]

_TOOLS = ("workspace", "own_copies", "explanations", "bilingual", "slips", "failure", "deadline")
_SUPPORT = (  # in the order in which they are loaded
    *(Path(workspace.__file__).with_name(f"{name}.py") for name in _TOOLS),
    Path(__file__).with_name("notebook_checks.py"),
)
_METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"file_extension": ".py", "mimetype": "text/x-python", "name": "python"},
}
_GUARD = (  # in the cell itself: nothing may give points where our nbgrader settings are missing
    "### BEGIN HIDDEN TESTS\n"
    "import os\n"
    'if os.environ.get("NBGRADER_EXECUTION") == "autograde": raise RuntimeError("not graded here")'
    "\n### END HIDDEN TESTS"
)


def notebook_name(assignment: Assignment, language: str) -> str:
    """What a notebook is called where both languages lie in one folder."""
    return f"{assignment.name}.{language}.ipynb"


def has_notebook(assignment: Assignment) -> bool:
    """Whether it can be written in a notebook: a package cannot."""
    return not assignment.own_packages


def make_notebook(
    course: Course, assignment: Assignment, language: str, *, for_nbgrader: bool = False
) -> bytes:
    """The notebook of an assignment in one language (nbformat 4.5), the same bytes every time.

    It is what students get. There is no solution in it to be cleared, so `ClearSolutions` must not
    stand among nbgrader's preprocessors. Every cell of ours has `metadata["autograder"]` with its
    `role`; the cells of an exercise also name it.

    Parameters
    ----------
    for_nbgrader : bool
        As the source of nbgrader: its graded cells refuse to be run by nbgrader itself, in lines
        that `ClearHiddenTests` takes out of what students get.

    Raises
    ------
    ContentError
        If a file is missing or wrong, or two modules of the assignment define the same name.
    """
    stubs = read_stubs(assignment)
    made = [
        *_opening_cells(course, assignment, stubs, language),
        *_exercise_cells(assignment, stubs, language),
        *_question_cells(assignment, language),
        *_closing_cells(assignment, language),
    ]
    for cell in made:
        if (
            for_nbgrader
            and cell["metadata"]["autograder"]["role"] == "check"
            and (cell["metadata"]["nbgrader"]["grade"])
        ):
            cell["source"] = f"{_GUARD}\n{cell['source']}"
        cell["source"] = cell["source"].splitlines(keepends=True)
    document = {"cells": made, "metadata": _METADATA, "nbformat": 4, "nbformat_minor": 5}
    text = json.dumps(document, indent=1, sort_keys=True, ensure_ascii=False)
    return f"{text}\n".encode()


def _opening_cells(
    course: Course, assignment: Assignment, stubs: Stubs, language: str
) -> Iterator[Cell]:
    first, _ = _statement_parts(assignment, language)
    yield cells.text_cell("0", first)
    modules = ", ".join(f"`{module}.py`" for module in assignment.modules)
    yield cells.text_cell("start", message("notebook-introduction", files=modules)[language])
    setup = _setup_source(course, assignment, language)
    yield cells.code_cell("setup", setup, "setup", folded=True)
    if stubs.imports:
        yield cells.code_cell("imports", "\n".join(stubs.imports), "given")
    names = names_section(assignment, language)
    if names:
        yield cells.text_cell("names", names)


def _exercise_cells(assignment: Assignment, stubs: Stubs, language: str) -> Iterator[Cell]:
    """The rest of the statement, with every exercise where it is described."""
    groups = _exercise_groups(assignment)
    pieces = _stub_pieces(assignment, stubs, groups)
    for piece in stubs.pieces:
        if piece.name not in groups:
            yield cells.open_cell(piece.name, piece.source)
    _, parts = _statement_parts(assignment, language)
    group_of = {exercise.name: name for name, found in groups.items() for exercise in found}
    described = {group_of[name] for part in parts for name in part.exercises}
    others = [p for p in stubs.pieces if p.name in groups.keys() - described]
    numbers = itertools.count(1)
    for texts, names in sections.weave_parts(parts, group_of):
        while names and others and _stands_before(others[0], pieces[names[0]], stubs):
            yield from _undescribed_cells(groups, others.pop(0), stubs, assignment, language)
        for part in texts:
            yield cells.text_cell(str(next(numbers)), part.text)
        for name in names:
            yield from _group_cells(groups[name], pieces[name].source)
    for piece in others:
        yield from _undescribed_cells(groups, piece, stubs, assignment, language)


def _stands_before(piece: Piece, other: Piece, stubs: Stubs) -> bool:
    """What a definition may need stands above it in the stub."""
    return stubs.pieces.index(piece) < stubs.pieces.index(other)


def _undescribed_cells(
    groups: Mapping[str, Sequence[Exercise]],
    piece: Piece,
    stubs: Stubs,
    assignment: Assignment,
    language: str,
) -> Iterator[Cell]:
    """The cells of exercises that the statement has no item for, under a heading of our own."""
    exercises = groups[piece.name]
    title = f"### `{piece.name}` ({points_in_words(sum(e.points for e in exercises), language)})"
    first = next(p for p in stubs.pieces if p.module == piece.module)
    note = stubs.notes[piece.module] if piece is first else ""
    note = "" if piece.module == assignment.modules[0] else note
    yield cells.text_cell(f"of-{solution_id(exercises[0])}", f"{title}\n\n{note}".rstrip())
    yield from _group_cells(exercises, piece.source)


def _exercise_groups(assignment: Assignment) -> dict[str, list[Exercise]]:
    """The exercises that are solved in one cell, by the name that is defined there."""
    groups: dict[str, list[Exercise]] = {}
    for exercise in assignment.exercises:
        if not exercise.manual:
            groups.setdefault(defined_by(exercise), []).append(exercise)
    return groups


def _stub_pieces(
    assignment: Assignment, stubs: Stubs, groups: Mapping[str, Sequence[Exercise]]
) -> dict[str, Piece]:
    pieces = {piece.name: piece for piece in stubs.pieces}
    for name, exercises in groups.items():
        if name not in pieces:
            raise ContentError(
                f'{stub_path(assignment, exercises[0].module)} does not define "{name}".',
                hint="Every exercise has a stub.",
            )
    return pieces


def _group_cells(exercises: Sequence[Exercise], source: str) -> Iterator[Cell]:
    """The cell in which exercises are solved, and the cells in which they are checked."""
    yield cells.solution_cell(exercises, source)
    for exercise in exercises:
        yield cells.grade_cell(exercise, f'check("{exercise.name}")')


def _question_cells(assignment: Assignment, language: str) -> Iterator[Cell]:
    manual = [exercise for exercise in assignment.exercises if exercise.manual]
    if not manual:
        return
    texts = sections.questions(read_text(assignment.folder / QUESTIONS), language)
    for exercise in manual:
        if exercise.name not in texts:
            raise ContentError(
                f'{assignment.folder / QUESTIONS} has no heading "## {exercise.name}".'
            )
        title = exercise.title[language] if exercise.title else exercise.name
        heading = f"## {title} ({points_in_words(exercise.points, language)})"
        text = f"{heading}\n\n{texts[exercise.name]}"
        yield cells.text_cell(f"of-{grade_id(exercise.name)}", text)
        yield cells.answer_cell(exercise, ANSWER[language])


def _closing_cells(assignment: Assignment, language: str) -> Iterator[Cell]:
    if "" in public_tests_of(assignment):
        yield cells.text_cell("whole", message("notebook-whole")[language])
        yield cells.code_cell("whole", "check()", "check")
    plots = _plot_files(assignment)
    if plots:
        yield cells.text_cell("plots", message("notebook-pictures")[language])
    for name in plots:
        cell = Path(name).stem.replace(".", "-")
        yield cells.code_cell(cell, f'show_plot("{name}")', "plot")


def _statement_parts(assignment: Assignment, language: str) -> tuple[str, list[sections.Part]]:
    first, *rest = sections.cut_statement(
        statement_text(assignment, language), assignment.exercises
    ) or [sections.Part(f"# {assignment.title[language]}")]
    return (first.text, rest) if not first.exercises else ("", [first, *rest])


def _setup_source(course: Course, assignment: Assignment, language: str) -> str:
    """The cell that holds the machinery: a module of ours, the tests, and what they read."""
    tests = {name: list(found) for name, found in public_tests_of(assignment).items()}
    arguments = f"{list(assignment.modules)!r}, files, {tests!r}, {language!r}"
    lines = [
        message("notebook-setup")[language],
        "def _set_up():",
        "    import importlib.util, pathlib, sys, tempfile",
        "    files = {",
    ]
    for name, content in _files_for_checks(course, assignment):
        lines.append(f"        {name!r}: (")
        lines += [f"            {line!r}" for line in content.splitlines(keepends=True)]
        lines.append("        ),")
    lines += [
        "    }",
        f"    for name in {[path.name for path in _SUPPORT]!r}:",
        "        with tempfile.TemporaryDirectory() as folder:",
        "            path = pathlib.Path(folder, name)",
        "            path.write_text(files.pop(name), encoding='utf-8')",
        "            spec = importlib.util.spec_from_file_location(path.stem, path)",
        "            machinery = importlib.util.module_from_spec(spec)",
        "            sys.modules[path.stem] = machinery",
        "            spec.loader.exec_module(machinery)",
        f"    return machinery.Checks(sys.modules[__name__], {arguments})",
        "",
        "check, show_plot = (lambda checks: (checks.check, checks.show_plot))(_set_up())",
    ]
    return "\n".join(lines)


def _files_for_checks(course: Course, assignment: Assignment) -> Iterator[tuple[str, str]]:
    """What the checks need, as text; a file that is no text in base64."""
    yield from ((path.name, read_text(path)) for path in _SUPPORT)
    tests = public_tests_text(assignment)
    yield PUBLIC_TESTS, tests
    imported = _imported_modules(tests)
    for path in sorted(course.paths.student_template.glob("*.py")):
        if path.stem in imported:
            yield path.name, read_text(path)
    if bundle.NAME.removesuffix(".py") in imported:
        yield bundle.NAME, bundle.source(assignment.formulas)
    for name in (*assignment.data, *_plot_files(assignment)):
        path = assignment.folder / name
        try:
            yield name, path.read_bytes().decode()
        except OSError as error:
            raise ContentError(f"{path} cannot be read: {error.strerror}.") from error
        except UnicodeDecodeError:
            yield f"{name}.base64", base64.encodebytes(path.read_bytes()).decode()


def _plot_files(assignment: Assignment) -> list[str]:
    return [n for n in read_handout(assignment) if n.startswith("plot_") and n.endswith(".py")]


def _imported_modules(source: str) -> set[str]:
    nodes = list(ast.walk(ast.parse(source)))
    found = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return found | {n.module or "" for n in nodes if isinstance(n, ast.ImportFrom)}
