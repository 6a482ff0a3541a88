"""Where each name of a notebook comes from, once it is modules and a suite."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from autograder.content.stubs import statements
from autograder.importing.scope import BUILTINS, Scope, parse_or_none
from autograder.importing.source import Check, Given, Part, Solution, Source

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_DEFINITIONS = (*_FUNCTIONS, ast.ClassDef)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A top-level statement of a notebook that is in no module."""

    place: int
    source: str
    binds: frozenset[str]
    uses: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Needed:
    """What must stand before some code so that its names are there.

    Attributes
    ----------
    imports : tuple of str
        For the top of the file.
    origins : mapping of str to str
        Name -> `student`, or `reference` where no submission has a say in it.
    before : tuple of str
        Statements of cells before it.
    missing : tuple of str
        Names that nobody binds.
    """

    imports: tuple[str, ...]
    origins: dict[str, str]
    before: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(slots=True)
class Namespace:
    """The names of one notebook.

    Attributes
    ----------
    solved : mapping of str to int
        What solutions define, and the place of the solution among the parts.
    given : mapping of str to str
        What everybody gets -> whose version of it a check takes.
    solution, stub : list of str
        The pieces of the module, in order.
    """

    source: Source
    imports: dict[str, str] = field(default_factory=dict)
    solved: dict[str, int] = field(default_factory=dict)
    given: dict[str, str] = field(default_factory=dict)
    _first: dict[str, int] = field(default_factory=dict)  # name -> who binds it first
    _asked: set[str] = field(default_factory=set)  # what tests and functions take from elsewhere
    solution: list[str] = field(default_factory=list)
    stub: list[str] = field(default_factory=list)
    loose: list[Statement] = field(default_factory=list)

    @classmethod
    def of(cls, source: Source) -> Namespace:
        """Sort everything that the cells of a notebook define."""
        made = cls(source)
        for place, part in enumerate(source.parts):
            if isinstance(part, Solution):
                for node in ast.parse(part.code).body:
                    if not isinstance(node, ast.Import | ast.ImportFrom | ast.Expr):
                        made.solved |= dict.fromkeys(sorted(Scope([node]).bound), place)
            made._asked |= _taken_names(part)
        for place, part in enumerate(source.parts):
            made._sort_part(place, part)
        return made

    def needed(self, code: str, place: int) -> Needed:
        """What some code at a place among the parts needs."""
        tree = parse_or_none(code) or ast.parse("")
        wanted, before = _early_names(tree.body), []
        for statement in reversed([s for s in self.loose if s.place < place]):
            found = statement.binds & wanted
            if found and not any(
                self._has_module_value(n, statement.place) for n in statement.binds
            ):
                before.append(statement.source)
                wanted = (wanted - found) | statement.uses
        wanted = {n for n in wanted if n in self.solved or n in self.given or n not in BUILTINS}
        origins = {name: "student" for name in sorted(wanted & self.solved.keys())}
        origins |= {n: self.given[n] for n in sorted(wanted & self.given.keys() - origins.keys())}
        imported = [self.imports[n] for n in sorted(wanted & self.imports.keys() - origins.keys())]
        stars = [line for name, line in self.imports.items() if name.startswith("*")]
        missing = wanted - origins.keys() - self.imports.keys()
        return Needed(
            imports=tuple(dict.fromkeys([*imported, *stars])),
            origins=origins,
            before=tuple(reversed(before)),
            missing=() if stars else tuple(sorted(missing)),
        )

    def _has_module_value(self, name: str, place: int) -> bool:
        """Whether a module's value of a name is not given up by a statement at a place."""
        if name in self.given and name not in self.solved:
            return place <= self._first.get(name, place)
        return name in self.solved

    def guarded_names(self) -> set[str]:
        """The solved names that no test may bind: what is called, and what functions look up."""
        found = set()
        for part in self.source.parts:
            for node in ast.parse(part.code).body if isinstance(part, Solution) else ():
                if isinstance(node, _DEFINITIONS):
                    found |= {node.name} | Scope([node]).free_names
        return found & self.solved.keys()

    def asked_by(self, check: Check, place: int) -> str:
        """The name that a check is about: of the nearest solution before it that it mentions."""
        tree = parse_or_none(check.code) or ast.parse("")
        used = self._reached_names(_early_names(tree.body))
        earlier = {name: at for name, at in self.solved.items() if at < place and name in used}
        if not earlier:
            return ""
        nearest = max(earlier.values())
        return [name for name, at in earlier.items() if at == nearest][-1]

    def _reached_names(self, names: set[str]) -> set[str]:
        """The names with those that earlier loose statements take them from."""
        found = set(names)
        for statement in reversed(self.loose):
            if statement.binds & found:
                found |= statement.uses
        return found

    def _sort_part(self, place: int, part: Part) -> None:
        match part:
            case Given(code=code):
                for node, text in _parsed_statements(code):
                    if self._belongs_to_module(node, place, part.cell):
                        self._note_given(node, place)
                        self.solution.append(text)
                        self.stub.append(text)
                    else:
                        self._add_loose(place, node, text)
            case Solution(code=code, stub=stub):
                self.solution += [
                    text for _, text in self._solution_statements(code, place, part.cell)
                ]
                self.stub += [text for _, text in self._solution_statements(stub, place)]
            case Check(code=code):
                for node, text in _parsed_statements(code):
                    if isinstance(node, ast.Import | ast.ImportFrom):
                        self._note_import(node)
                    elif not isinstance(node, ast.Assert):
                        self._add_loose(place, node, text)

    def _solution_statements(
        self, code: str, place: int, cell: int = 0
    ) -> Iterator[tuple[ast.stmt, str]]:
        """The statements of a solution that are no mere display of it.

        What tries it stays out: with values of a cell that is no module's, or for something that
        no test asks for. A person is told once, of the cell.
        """
        for node, text in _parsed_statements(code):
            if isinstance(node, ast.Import | ast.ImportFrom):
                self._note_import(node)
            if isinstance(node, ast.Expr):
                continue
            if self._tries_solution(node, place) or self._is_trial(node):
                if cell:
                    first = ast.unparse(node).splitlines()[0]
                    self.source.leave_for_person(cell, f"stays out of the module: `{first}`")
                for name in Scope([node]).bound:
                    self.solved.pop(name, None)
            elif self._binds_again(node, place, cell):
                self._add_loose(place, node, text)
            else:
                self._note_first(node, place)
                yield node, text

    def _binds_again(self, node: ast.stmt, place: int, cell: int) -> bool:
        """Whether a statement gives a name of the module another value; a person is told.

        Functions of the module see the first value, as a module has one of each name; tests see
        the one that stood there.
        """
        again = [n for n in sorted(Scope([node]).bound) if self._first.get(n, place) < place]
        if not again or isinstance(node, ast.Import | ast.ImportFrom):
            return False
        if isinstance(node, _DEFINITIONS) and set(again) & self.solved.keys():
            self.source.leave_for_person(
                cell, f"`{again[0]}` is defined a second time; keep one of them"
            )
            return False
        if cell:
            first = ast.unparse(node).splitlines()[0]
            self.source.leave_for_person(
                cell, f"stays out of the module, where `{again[0]}` is: `{first}`"
            )
        return True

    def _tries_solution(self, node: ast.stmt, place: int) -> bool:
        """Whether a statement needs, while it is loaded, what only loose statements bind."""
        if isinstance(node, _FUNCTIONS):  # it looks names up when it is called
            outer = [*node.decorator_list, *node.args.defaults, *node.args.kw_defaults]
            needed = Scope([part for part in outer if part is not None]).used
        else:
            needed = _early_names([node])
        elsewhere: set[str] = set()
        for statement in self.loose:
            if statement.place < place:
                elsewhere |= statement.binds
        known = self.solved.keys() | self.given.keys() | self.imports.keys()
        return bool(needed & elsewhere - known - BUILTINS)

    def _is_trial(self, node: ast.stmt) -> bool:
        """Whether a statement calls solutions for a value that neither tests nor functions use.

        As part of a module it would take all exercises with it when one of them is wrong.
        """
        if isinstance(node, (*_DEFINITIONS, ast.Import, ast.ImportFrom)):
            return False
        scope = Scope([node])
        calls = scope.used & self.solved.keys() - scope.bound
        return bool(calls) and not scope.bound & self._asked

    def _belongs_to_module(self, node: ast.stmt, place: int, cell: int) -> bool:
        """Whether a statement that everybody gets belongs into the module.

        What only shows something does not, nor what would need a solution, or values of a cell
        that is no module's, while the stub is imported.
        """
        if isinstance(node, ast.Expr | ast.Pass):
            return False
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [alias.name for alias in node.names] + [getattr(node, "module", "") or ""]
            return not any(name.partition(".")[0] in ("otter", "nbgrader") for name in names)
        if self._binds_again(node, place, cell):
            return False
        defines = isinstance(node, _DEFINITIONS)
        needs = self._needs_solution(Scope([node]).used) or self._tries_solution(node, place)
        if defines or not needs:
            return True
        self.source.leave_for_person(
            cell, f"stays out of the module: `{ast.unparse(node).splitlines()[0]}`"
        )
        return False

    def _needs_solution(self, names: set[str]) -> bool:
        return any(name in self.solved or self.given.get(name) == "student" for name in names)

    def _note_given(self, node: ast.stmt, place: int) -> None:
        if isinstance(node, ast.Import | ast.ImportFrom):
            self._note_import(node)
            return
        scope = Scope([node])
        # Objects of a class have to live where the submission does.
        theirs = isinstance(node, ast.ClassDef) or self._needs_solution(scope.used)
        for name in scope.bound - self.solved.keys():
            self.given[name] = "student" if theirs else "reference"
        self._note_first(node, place)

    def _note_first(self, node: ast.stmt, place: int) -> None:
        if not isinstance(node, ast.Import | ast.ImportFrom):
            self._first |= {n: place for n in Scope([node]).bound if n not in self._first}

    def _note_import(self, node: ast.Import | ast.ImportFrom) -> None:
        kind = "import " if isinstance(node, ast.Import) else f"from {node.module} import "
        for alias in node.names:
            name = alias.asname or alias.name.partition(".")[0]
            self.imports[f"*{kind}" if name == "*" else name] = kind + ast.unparse(alias)

    def _add_loose(self, place: int, node: ast.stmt, text: str) -> None:
        scope = Scope([node])
        self.loose.append(
            Statement(
                place=place,
                source=text,
                binds=frozenset(scope.bound),
                uses=frozenset(scope.free_names),
            )
        )


def _taken_names(part: Part) -> set[str]:
    """The names that a test, or a function, takes from elsewhere."""
    match part:
        case Check(code=code):
            return _early_names((parse_or_none(code) or ast.parse("")).body)
        case Given(code=code) | Solution(code=code):
            nodes = (parse_or_none(code) or ast.parse("")).body
            return {n for d in nodes if isinstance(d, _DEFINITIONS) for n in Scope([d]).free_names}
    return set()


def _early_names(nodes: Iterable[ast.stmt]) -> set[str]:
    """The names that some statements look up before they bind them themselves."""
    wanted: set[str] = set()
    bound: set[str] = set()
    for node in nodes:
        scope = Scope([node])
        at_once = isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign)
        wanted |= (scope.used if at_once else scope.free_names) - bound
        bound |= scope.bound
    return wanted


def _parsed_statements(code: str) -> Iterable[tuple[ast.stmt, str]]:
    tree = parse_or_none(code)
    return statements(tree, code) if tree is not None else ()
