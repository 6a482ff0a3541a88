"""Choose which of the files handed in are graded: modules, or a notebook in their place."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field

from autograder.collect.notebook import CodeCell, UnreadableNotebook, code_cells
from autograder.content.stubs import read_stubs
from autograder.course.records import Assignment, Cell, Notebook, Text
from autograder.grading.function_source import defined_names, statements_of

_MACHINERY = ("setup", "plot")
_DEFINING = (ast.FunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedIn:
    """What is graded of one submission.

    Attributes
    ----------
    sources : mapping of str to bytes
        Module name -> source, of the Python files at the top.
    notebook : Notebook or None
        In the place of the modules that are not among the files, or still the stubs.
    remark : Text or None
        Which file counts where it is not plain, or why a notebook does not.
    """

    sources: Mapping[str, bytes]
    notebook: Notebook | None = None
    remark: Text | None = None

    @property
    def empty(self) -> bool:
        """Whether there is nothing to be graded."""
        return not self.sources and self.notebook is None

    @property
    def counted(self) -> dict[str, str]:
        """The modules that a notebook stands for, with its name."""
        found = self.notebook
        return {} if found is None else dict.fromkeys(found.modules, found.file)


@dataclass(slots=True)
class _Search:
    """The notebooks of a submission, and what is wrong with them."""

    found: dict[str, list[CodeCell]] = field(default_factory=dict)
    unreadable: list[Text] = field(default_factory=list)


def choose(files: Mapping[str, bytes], assignment: Assignment) -> HandedIn:
    """Which files count, in this order for each module.

    A module's own `.py`, if it is not the stub any more; the notebook named after the assignment
    (`02-activations.ipynb`, also with a language before the ending); the only notebook.
    """
    top = {name: content for name, content in files.items() if "/" not in name}
    sources = {name[:-3]: content for name, content in top.items() if name.endswith(".py")}
    open_modules = tuple(m for m in assignment.modules if _is_open(sources.get(m), assignment, m))
    notebooks = {name: content for name, content in top.items() if name.endswith(".ipynb")}
    if not open_modules or not notebooks:
        return HandedIn(sources=sources)
    search = _read(_preferred(notebooks, assignment))
    stubs = {_bare(piece.source) for piece in read_stubs(assignment).pieces}
    if not search.found:
        return HandedIn(sources=sources, remark=(search.unreadable or [_several(notebooks)])[0])
    file = max(search.found, key=lambda name: _written(search.found[name], stubs))
    notebook = Notebook(file=file, modules=open_modules, cells=_kept(search.found[file], stubs))
    kept = {name: source for name, source in sources.items() if name not in open_modules}
    return HandedIn(sources=kept, notebook=notebook, remark=_counts(notebook, kept, assignment))


def _is_open(source: bytes | None, assignment: Assignment, module: str) -> bool:
    """Whether a module is not there, or there is nothing in it but the stub."""
    if source is None or not source.strip():
        return True
    try:
        stub = (assignment.folder / f"{module}.py").read_bytes()
    except OSError:
        return False
    return source.split() == stub.split()


def _preferred(notebooks: Mapping[str, bytes], assignment: Assignment) -> dict[str, bytes]:
    """Those named after the assignment, otherwise the only one."""
    named = {n: c for n, c in notebooks.items() if n.startswith(f"{assignment.name}.")}
    return named or (dict(notebooks) if len(notebooks) == 1 else {})


def _read(notebooks: Mapping[str, bytes]) -> _Search:
    search = _Search()
    for name, content in sorted(notebooks.items()):
        try:
            search.found[name] = code_cells(content)
        except UnreadableNotebook as error:
            said = error.text
            search.unreadable.append(Text(de=f"{name} {said.de}", en=f"{name} {said.en}"))
    return search


def _kept(cells: list[CodeCell], stubs: set[str]) -> tuple[Cell, ...]:
    """The cells that are run: none of our machinery, and no stub beside its solution."""
    own = [cell for cell in cells if cell.role not in _MACHINERY and not _only_checks(cell)]
    untouched = [cell for cell in own if _bare(cell.source) in stubs]
    changed = {name for cell in own if cell not in untouched for name in _defined(cell)}
    return tuple(
        Cell(number=cell.number, source=cell.source, readable=cell.readable)
        for cell in own
        if cell not in untouched or not _defined(cell) & changed
    )


def _only_checks(cell: CodeCell) -> bool:
    """A check cell of ours; one that somebody wrote something else into counts as theirs."""
    return cell.role == "check" and "check(" in cell.source and not _defined(cell)


def _defined(cell: Cell) -> set[str]:
    """Names that the cell defines at its top level."""
    statements = statements_of(cell.source.encode("utf-8", "replace"))
    return {name for s in statements if isinstance(s, _DEFINING) for name in defined_names(s)}


def _written(cells: list[CodeCell], stubs: set[str]) -> int:
    """How many cells of the student's own there are."""
    own = (cell for cell in _kept(cells, stubs) if _bare(cell.source) not in stubs)
    return sum(bool(_defined(cell)) for cell in own)


def _bare(source: str) -> str:
    """A cell without blanks at the ends of lines and around it."""
    return "\n".join(line.rstrip() for line in source.strip().splitlines())


def _several(notebooks: Mapping[str, bytes]) -> Text:
    names = ", ".join(sorted(notebooks))
    return Text(
        de=f"Es gibt mehrere Notebooks ({names}), und keines ist nach der Aufgabe benannt.",
        en=f"There are several notebooks ({names}), and none is named after the assignment.",
    )


def _counts(notebook: Notebook, sources: Mapping[str, bytes], assignment: Assignment) -> Text:
    others = [f"{module}.py" for module in assignment.modules if module in sources]
    also = Text(de=f", dazu {', '.join(others)}", en=f", and {', '.join(others)}")
    also = also if others else Text.same("")
    return Text(
        de=f"Bewertet wurde das Notebook {notebook.file}{also.de}.",
        en=f"Graded was the notebook {notebook.file}{also.en}.",
    )
