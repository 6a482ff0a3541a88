"""Choose which of the files handed in are graded: modules, or a notebook in their place."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from autograder.collect.layout import module_folders
from autograder.collect.magics import plain_module
from autograder.collect.names import fold, shown
from autograder.collect.notebook import CodeCell, UnreadableNotebook, code_cells
from autograder.content.manifest import PUBLIC_TESTS
from autograder.content.stubs import read_stubs
from autograder.course.records import (
    LANGUAGES,
    Assignment,
    Cell,
    Notebook,
    Text,
    module_file,
    module_name,
)
from autograder.grading.file_names import kind_of_file, original_name
from autograder.grading.function_source import defined_names, statements_of
from autograder.grading.own_work import is_untouched, written_exercises, written_in
from autograder.locale.message import Localised, message
from autograder.workspace import FILES

_NAMED = 5  # files that a rejected hand-in is told of
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
    def texts(self) -> dict[str, bytes]:
        """The modules, and the cells that can be read, by their names."""
        cells = self.notebook.cells if self.notebook else ()
        readable = {c.name: c.source.encode("utf-8", "replace") for c in cells if c.readable}
        return {**self.sources, **readable}

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


def choose_files(files: Mapping[str, bytes], assignment: Assignment) -> HandedIn:
    """Which files count, in this order for each module.

    A module's own `.py`, if an exercise is written in it; a copy of it, or one whose name has
    slipped, if one is written there; the notebook with most of the exercises. Of several with
    equally many the one named after the assignment (`02-activations.ipynb`, also with a language
    before the ending) is taken, then a copy of it.
    """
    handed_in = (
        _files_of_package(files, assignment) if assignment.own_packages else _files_at_top(files)
    )
    top = {
        name: plain_module(content) if _is_python(name) else content
        for name, content in handed_in.items()
    }
    names = {module_name(name): name for name in _importable_files(top)}
    sources = {module: top[name] for module, name in names.items()}
    taken = _slipped_names(top, sources, assignment)
    for module, name in taken.items():
        if name.endswith(".py"):
            sources.pop(module_name(name), None)
        sources[module] = top[name]
    names |= taken
    read = [m for m in sources if top[names[m]] != handed_in[names[m]]]
    notebooks = {name: content for name, content in top.items() if kind_of_file(name) == "ipynb"}
    if assignment.own_packages:
        notebooks = {}  # what can only be written in files
    plain = HandedIn(
        sources=sources, remark=_join_remarks(_slipped_remark(taken), _as_notebook_remark(read))
    )
    if not notebooks:
        return plain if _has_any_work(files, sources, assignment) else _nothing_to_grade(files)
    open_modules = tuple(m for m in assignment.modules if _is_open(sources.get(m), assignment, m))
    if not open_modules:
        return plain
    search = _read_notebooks(notebooks)
    if not search.found:
        return replace(plain, remark=search.unreadable[0])
    stubs = {_strip_blanks(piece.source) for piece in read_stubs(assignment).pieces}
    file = _best_notebook(search.found, assignment, open_modules, stubs)
    if not file:
        return replace(plain, remark=_several_notebooks(notebooks))
    cells = search.found[file]
    also = {cell.writes for cell in cells if cell.writes not in ("", *open_modules)}
    notebook = Notebook(
        file=file,
        modules=open_modules,
        cells=_cells_to_run(cells, stubs),
        also=tuple(sorted(also - sources.keys())),
    )
    kept = {name: source for name, source in sources.items() if name not in open_modules}
    return HandedIn(
        sources=kept, notebook=notebook, remark=_notebook_remark(notebook, kept, assignment)
    )


def _files_at_top(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files at the top; where no code is there, those of the only folder with code."""
    folders = {name.rpartition("/")[0] for name in files if kind_of_file(name)}
    folder = folders.pop() if len(folders) == 1 else ""
    top = {name: content for name, content in files.items() if name.rpartition("/")[0] == folder}
    return {name.rpartition("/")[2]: content for name, content in top.items()}


def _files_of_package(files: Mapping[str, bytes], assignment: Assignment) -> dict[str, bytes]:
    """All files, named as in the folder that the package lies in.

    What lies in the package, handed in without its folder, gets it back.
    """
    code = [name for name in files if name.endswith(".py")]
    folder = next(iter(module_folders(code, assignment.modules)), "")
    found = {name.removeprefix(f"{folder}/"): text for name, text in files.items()
             if not folder or name.startswith(f"{folder}/")}  # fmt: skip
    package = assignment.own_packages[0]
    if {module_file(module) for module in assignment.modules} & found.keys():
        return found
    beside = {PUBLIC_TESTS, *FILES}
    return {
        f"{package}/{name}" if name.endswith(".py") and name not in beside else name: text
        for name, text in found.items()
    }


def _importable_files(names: Iterable[str]) -> list[str]:
    """The Python files; of a file and a package with one name the package is last, and counts."""
    found = [n for n in names if n.endswith(".py") and n.count(".") == 1]  # not `net.v2.py`
    return sorted(found, key=lambda name: name.endswith("/__init__.py"))


def _is_open(source: bytes | None, assignment: Assignment, module: str) -> bool:
    """Whether a module is not there, or no exercise is written in it."""
    return source is None or not source.strip() or is_untouched(source, assignment, module)


def _slipped_names(
    top: Mapping[str, bytes], sources: Mapping[str, bytes], assignment: Assignment
) -> dict[str, str]:
    """Module -> the file that was meant to be it, where there can be no doubt."""
    found = {}
    for module in assignment.modules:
        own = module_file(module)
        meant = {fold(own.removesuffix(".py"))} | (
            {fold(module.rpartition(".")[2])} if "." in module else set()
        )
        named = [n for n in top if n not in (own, *assignment.module_files) and _is_python(n)
                 and meant & {original_name(n), original_name(n.rpartition("/")[2])}]  # fmt: skip
        if module in sources and not named:
            continue
        if not _is_open(sources.get(module), assignment, module):
            continue
        others = {name: len(written_exercises(top[name], assignment, [module])) for name in named}
        if not others and module not in sources:  # by its content alone
            others = _stray_files(top, assignment, module)
        most = max(others.values(), default=0)
        best = sorted(name for name, count in others.items() if count == most)
        same = len({top[name] for name in best}) == 1
        if same and (most or module not in sources):
            found[module] = best[0]
    return found


def _stray_files(top: Mapping[str, bytes], assignment: Assignment, module: str) -> dict[str, int]:
    """The only file with another name in which exercises of the module are written."""
    if any(kind_of_file(name) == "ipynb" for name in top):
        return {}
    known = set(assignment.module_files)
    found = {
        name: len(written_exercises(content, assignment, [module]))
        for name, content in top.items()
        if _is_python(name) and name not in known and not name.startswith("test")
    }
    found = {name: count for name, count in found.items() if count}
    return found if len(found) == 1 else {}


def _is_python(name: str) -> bool:
    return kind_of_file(name) == "py" or name.lower().endswith(".txt")


def _slipped_remark(taken: Mapping[str, str]) -> Text | None:
    if not taken:
        return None
    pairs = [
        message("grading-file-as", name=shown(name), file=module_file(module))
        for module, name in sorted(taken.items())
    ]
    return Text.of(message("grading-slipped", pairs=_join_texts(pairs, ", ")))


def _as_notebook_remark(modules: list[str]) -> Text | None:
    """That commands of IPython have been found in modules, and what has become of them."""
    if not modules:
        return None
    names = ", ".join(map(module_file, sorted(modules)))
    return Text.of(message("grading-read-as-notebook", files=names))


def _join_remarks(*remarks: Text | None) -> Text | None:
    said = [remark for remark in remarks if remark is not None]
    return _join_texts(said, " ") if said else None


def _join_texts(parts: Sequence[Localised], between: str) -> Text:
    return Text(**{name: between.join(part[name] for part in parts) for name in LANGUAGES})


def _has_any_work(
    files: Mapping[str, bytes], sources: Mapping[str, bytes], assignment: Assignment
) -> bool:
    """Whether anything of the assignment is there: a module, or what a person reads."""
    by_hand = any(e.manual for e in assignment.exercises) and "questions.md" in files
    return by_hand or any(module in sources for module in assignment.modules)


def _nothing_to_grade(files: Mapping[str, bytes]) -> HandedIn:
    names = ", ".join(shown(name) for name in sorted(files)[:_NAMED])
    names += ", ..." if len(files) > _NAMED else ""
    return HandedIn(sources={}, remark=Text.of(message("grading-no-file-of-ours", files=names)))


def _best_notebook(
    found: Mapping[str, list[CodeCell]],
    assignment: Assignment,
    modules: tuple[str, ...],
    stubs: set[str],
) -> str:
    """The notebook that counts; empty if there are several and nothing tells them apart."""

    def rank(name: str) -> tuple[int, bool, bool, int]:
        cells = found[name]
        named = original_name(name)
        return (
            len(_written_exercises(cells, assignment, modules, stubs)),
            name.startswith(f"{assignment.name}.") and name.endswith(".ipynb")
            and named in _notebook_names(assignment),
            named in _notebook_names(assignment),
            _count_own_cells(cells, stubs),
        )  # fmt: skip

    best = max(map(rank, found))
    first, *others = sorted(name for name in found if rank(name) == best)
    sources = [[cell.source for cell in found[name]] for name in (first, *others)]
    alike = all(source == sources[0] for source in sources)
    return first if best[2] or alike else ""


def _notebook_names(assignment: Assignment) -> set[str]:
    """What a notebook of the assignment is called, without its ending."""
    return {fold(assignment.name), *(fold(f"{assignment.name}.{word}") for word in LANGUAGES)}


def _written_exercises(
    cells: list[CodeCell], assignment: Assignment, modules: tuple[str, ...], stubs: set[str]
) -> set[str]:
    """The exercises that are written in a notebook, in cells that are Python."""
    statements: list[ast.stmt] = []
    for cell in _cells_to_run(cells, stubs):
        statements += statements_of(cell.source.encode("utf-8", "replace"))
    return written_in(statements, assignment, modules)


def _read_notebooks(notebooks: Mapping[str, bytes]) -> _Search:
    search = _Search()
    for name, content in sorted(notebooks.items()):
        try:
            search.found[name] = code_cells(content)
        except UnreadableNotebook as error:
            search.unreadable.append(_join_texts([Text.same(name), error.text], " "))
    return search


def _cells_to_run(cells: list[CodeCell], stubs: set[str]) -> tuple[Cell, ...]:
    """The cells that are run: none of our machinery, and no stub beside its solution."""
    own = [cell for cell in cells if cell.role not in _MACHINERY and not _only_checks(cell)]
    untouched = [cell for cell in own if _strip_blanks(cell.source) in stubs]
    changed = {name for cell in own if cell not in untouched for name in _names_in_cell(cell)}
    return tuple(
        Cell(number=cell.number, source=cell.source, readable=cell.readable)
        for cell in own
        if cell not in untouched or not _names_in_cell(cell) & changed
    )


def _only_checks(cell: CodeCell) -> bool:
    """A check cell of ours; one that somebody wrote something else into counts as theirs."""
    return cell.role == "check" and "check(" in cell.source and not _names_in_cell(cell)


def _names_in_cell(cell: Cell) -> set[str]:
    """Names that the cell defines at its top level."""
    statements = statements_of(cell.source.encode("utf-8", "replace"))
    return {name for s in statements if isinstance(s, _DEFINING) for name in defined_names(s)}


def _count_own_cells(cells: list[CodeCell], stubs: set[str]) -> int:
    """How many cells of the student's own there are."""
    own = (cell for cell in _cells_to_run(cells, stubs) if _strip_blanks(cell.source) not in stubs)
    return sum(bool(_names_in_cell(cell)) for cell in own)


def _strip_blanks(source: str) -> str:
    """A cell without blanks at the ends of lines and around it."""
    return "\n".join(line.rstrip() for line in source.strip().splitlines())


def _several_notebooks(notebooks: Mapping[str, bytes]) -> Text:
    names = ", ".join(sorted(notebooks))
    return Text.of(message("grading-several-notebooks", files=names))


def _notebook_remark(
    notebook: Notebook, sources: Mapping[str, bytes], assignment: Assignment
) -> Text:
    others = ", ".join(module_file(module) for module in assignment.modules if module in sources)
    said = message("grading-notebook", file=notebook.file)
    if others:
        said = message("grading-notebook-and", file=notebook.file, others=others)
    return Text.of(said)
