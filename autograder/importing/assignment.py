"""Make an assignment of a notebook, or of a folder of notebooks."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.content.discover import assignment_folders
from autograder.content.source_cells import read_cells
from autograder.course.course import Course
from autograder.course.packages import find_packages
from autograder.course.records import LANGUAGES, total
from autograder.errors import ContentError, UsageError
from autograder.importing import files, nbgrader, otter, suite
from autograder.importing.files import Task
from autograder.importing.namespace import Namespace
from autograder.importing.source import Question, Source

_FORMATS = (otter, nbgrader)  # nbgrader's metadata may have stayed in a notebook of otter's
_DATA = (".csv", ".tsv", ".txt", ".json", ".npy", ".npz", ".dat")
_SHOWN = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".pdf", ".py")
_OURS = ("requirements.txt",)  # everybody's folder has one of the course's
_NAME = re.compile(r"\d\d-[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What was made.

    Attributes
    ----------
    written : tuple of Path
        In the order of their names.
    left : tuple of (str, int, str)
        What a person has to do: the notebook, the cell (0 for all of it), and what.
    """

    assignment: str
    exercises: int
    points: float
    written: tuple[Path, ...]
    left: tuple[tuple[str, int, str], ...]


@dataclass(slots=True, kw_only=True)
class _Notebook:
    source: Source
    names: Namespace
    tests: list[suite.Test]
    tasks: list[Task]


def import_assignment(course: Course, path: Path, name: str = "") -> Imported:
    """Write assignments/NAME and solutions/NAME from a notebook; nothing of it is run.

    Parameters
    ----------
    path : Path
        A source notebook of nbgrader or a master notebook of otter, or a folder of them.
    name : str
        `NN-name`; the next number and the name of `path` where it is empty.

    Raises
    ------
    ContentError
        If a notebook cannot be read, or none has a test for a solution.
    UsageError
        If `path` is of neither format, or the assignment exists.
    """
    name = name or _next_name(course, path)
    _refuse_name(course, name)
    notebooks = _read_notebooks(_notebook_paths(path), find_packages(course.packages).modules)
    tasks = [task for notebook in notebooks.values() for task in notebook.tasks]
    modules = [m for m, n in notebooks.items() if any(t.question is None for t in n.tasks)]
    if not modules:
        raise ContentError(
            f"{path}: no test can be taken over, so nothing could be graded.",
            hint=_reasons(notebooks) or f"`autograder new {name}` makes an assignment by hand.",
        )
    _refuse_twins([task.name for task in tasks])
    _refuse_twins([test.name for notebook in notebooks.values() for test in notebook.tests])
    data, handout = _companion_files(path, notebooks)
    written = any(task.question is not None for task in tasks)
    if written:
        handout.append("questions.md")
    texts = _file_texts(course, name, notebooks, tasks, modules, data, handout)
    folders = {"assignment": course.paths.assignments / name}
    folders["solution"] = course.paths.solutions / name
    made = []
    for (side, file), text in texts.items():
        target = folders[side] / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        made.append(target)
    for file, origin in _files_to_copy(path, [*data, *handout]).items():
        for side in ("assignment", "solution") if file in data else ("assignment",):
            (folders[side] / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(origin, folders[side] / file)
            made.append(folders[side] / file)
    return Imported(
        assignment=name,
        exercises=len(tasks),
        points=total(task.points for task in tasks),
        written=tuple(sorted(made)),
        left=tuple(_left_to_do(course, notebooks, tasks)),
    )


def _next_name(course: Course, path: Path) -> str:
    stem = "-".join(re.findall(r"[a-z0-9]+", path.stem.casefold())) or "notebook"
    if _NAME.fullmatch(stem):
        return stem
    numbers = [
        int(folder.name[:2])
        for folder in assignment_folders(course)
        if folder.name[:2].isdecimal()
    ]
    return f"{max(numbers, default=0) + 1:02}-{stem}"


def _refuse_name(course: Course, name: str) -> None:
    if not _NAME.fullmatch(name):
        raise UsageError(
            f"{name!r} is no name for an assignment",
            "Two digits and lower-case words joined by hyphens: 15-dropout",
        )
    for folder in (course.paths.assignments / name, course.paths.solutions / name):
        if folder.exists():
            raise UsageError(f"{folder} exists already", "Give another name after the source.")


def _notebook_paths(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(p for p in path.glob("*.ipynb") if not p.name.startswith("."))
    if not found:
        raise UsageError(f"{path} has no notebook.", "Name a notebook, or a folder of them.")
    return found


def _read_notebooks(paths: Sequence[Path], packages: Sequence[str]) -> dict[str, _Notebook]:
    found: dict[str, _Notebook] = {}
    for path in paths:
        notebook = _read_notebook(path, packages)
        if notebook.source.module in found:
            raise ContentError(
                f"{path}: another notebook becomes the module {notebook.source.module} as well.",
                hint="Rename one of them.",
            )
        found[notebook.source.module] = notebook
    return found


def _read_notebook(path: Path, packages: Sequence[str]) -> _Notebook:
    cells = read_cells(path)
    form = next((form for form in _FORMATS if form.is_source(cells)), None)
    if form is None:
        raise UsageError(
            f"{path} has neither nbgrader's cells nor otter's.",
            "Import the notebook that solutions and tests stand in, not a student's version.",
        )
    source = form.read(path, cells)
    names = Namespace.of(source)
    tests = suite.read_tests(names, packages)
    return _Notebook(
        source=source, names=names, tests=tests, tasks=_list_tasks(source, names, tests)
    )


def _list_tasks(source: Source, names: Namespace, tests: Sequence[suite.Test]) -> list[Task]:
    """The exercises and questions of a notebook, in its order."""
    found = []
    module = source.module
    for name, points in suite.points_of(tests).items():
        place = names.solved[name]
        signature, says = files.describe_solution(source, name, place)
        found.append(
            Task(
                name=name, points=points, module=module, place=place,
                signature=signature, says=says,
            )
        )  # fmt: skip
    for place, part in enumerate(source.parts):
        if isinstance(part, Question) and part.points > 0:
            text = part.text or files.prose_before(source.parts, place)
            title = files.title_of(text)
            found.append(
                Task(
                    name=part.name, points=part.points, module=module, place=place,
                    question=part, title=title, text=text,
                )
            )  # fmt: skip
    return sorted(found, key=lambda task: task.place)


def _refuse_twins(names: Sequence[str]) -> None:
    for name in names:
        if names.count(name) > 1:
            raise ContentError(
                f"{name} would be in more than one place.",
                hint="Import the notebooks one by one, or rename it in one of them.",
            )


def _file_texts(
    course: Course,
    name: str,
    notebooks: Mapping[str, _Notebook],
    tasks: Sequence[Task],
    modules: Sequence[str],
    data: Sequence[str],
    handout: Sequence[str],
) -> dict[tuple[str, str], str]:
    """(side, file) -> text of everything that is written rather than copied."""
    sources = {module: notebook.source for module, notebook in notebooks.items()}
    heading = files.title_of(files.first_prose(sources))
    title = heading or name.partition("-")[2].replace("-", " ").capitalize()
    titles = dict.fromkeys(LANGUAGES, title)
    texts = {
        ("assignment", "assignment.toml"): files.manifest(titles, modules, data, handout, tasks)
    }
    for language in course.languages:
        statement = files.statement(language, title, sources, tasks)
        texts["assignment", f"statement.{language}.md"] = statement
    texts["assignment", "hints.toml"] = files.hints(LANGUAGES, tasks)
    seen = {t.exercise for n in notebooks.values() for t in n.tests if t.public is not None}
    unseen = {t.name: t.module for t in tasks if t.question is None and t.name not in seen}
    tests = {module: notebooks[module].tests for module in modules}
    texts["assignment", "test_public.py"] = suite.public_suite(tests, unseen)
    for module in modules:
        names = notebooks[module].names
        texts["assignment", f"{module}.py"] = files.module(title, names.stub)
        texts["solution", f"{module}.py"] = files.module(title, names.solution)
        hidden = suite.hidden_suite(name, module, tests[module], modules[0])
        texts["assignment", f"hidden/test_{module}.py"] = hidden
    written = [task for task in tasks if task.question is not None]
    if written:
        texts["assignment", "questions.md"] = files.questions(written)
        for language in course.languages:
            texts["assignment", f"hidden/marking.{language}.md"] = files.marking(written)
    return texts


def _companion_files(
    path: Path, notebooks: Mapping[str, _Notebook]
) -> tuple[list[str], list[str]]:
    """(data, handout): the files beside the notebooks that they come with or mention."""
    folder = path if path.is_dir() else path.parent
    said = "\n".join(n.source.path.read_text(encoding="utf-8") for n in notebooks.values())
    beside = {p.name for p in folder.iterdir() if p.is_file()}
    asked = {file for n in notebooks.values() for file in n.source.files}
    inside = {f for f in asked if _is_below(Path(f)) and (folder / f).is_file()}
    names = sorted((inside | {f for f in beside if f in said}) - {*_OURS})
    for notebook in notebooks.values():
        for file in notebook.source.files:
            if file not in names:
                notebook.source.leave_for_person(
                    0, f"`{file}`: copy it by hand and name it in the manifest"
                )
    data = [name for name in names if name.endswith(_DATA)]
    return data, [name for name in names if name.endswith(_SHOWN)]


def _is_below(path: Path) -> bool:
    return not path.is_absolute() and ".." not in path.parts


def _files_to_copy(path: Path, names: Sequence[str]) -> dict[str, Path]:
    folder = path if path.is_dir() else path.parent
    return {name: folder / name for name in names if (folder / name).is_file()}


def _reasons(notebooks: Mapping[str, _Notebook]) -> str:
    return "\n".join(
        f"cell {cell}: {what}" for n in notebooks.values() for cell, what in n.source.left
    )


def _left_to_do(
    course: Course, notebooks: Mapping[str, _Notebook], tasks: Sequence[Task]
) -> list[tuple[str, int, str]]:
    found = []
    for notebook in notebooks.values():
        left = list(notebook.source.left)
        seen = {test.exercise for test in notebook.tests if test.public is not None}
        for task in notebook.tasks:
            cell = notebook.source.parts[task.place].cell
            if task.question is None and task.name not in seen:
                left.append((cell, f"test_public.py: write an example of {task.name}"))
            if task.question is not None and not task.question.answer.strip():
                left.append((cell, f"marking.*.md: say what is worth what in {task.name}"))
        found += [(notebook.source.path.name, cell, what) for cell, what in sorted(left)]
    named = ", ".join(task.name for task in tasks)
    found.append(("", 0, f"hints.toml: say where to begin with {named}"))
    if len(course.languages) > 1:
        files = ", ".join(f"statement.{language}.md" for language in course.languages)
        found.append(("", 0, f"{files}: the notebook's text stands in each; translate it"))
    found.append(("", 0, "hidden/mutants/: write down the mistakes that you know students make"))
    return found
