"""Derive a stub from its solution: all that is promised, nothing of how it is done."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from autograder.content.python import not_python, parse_python
from autograder.content.regions import regions
from autograder.errors import ContentError

_BEGIN = re.compile(r"^\s*#+\s*BEGIN SOLUTION\b")
_END = re.compile(r"^\s*#+\s*END SOLUTION\b")
_Function = ast.FunctionDef | ast.AsyncFunctionDef
_Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def derive_stub(
    solution: str, exercises: Collection[str], given: Collection[str], where: Path
) -> str:
    """What students get in the place of a module of the solution.

    Where lines are marked (`### BEGIN SOLUTION`, `### END SOLUTION`), what stands outside of them
    is kept, but for exercises without a mark and private helpers that nothing kept needs. Without
    marks every function keeps its signature and docstring; what is private, statements that run
    and comments inside go. Of the imports those stay that the stub uses, numpy, and those from
    modules of the assignment.

    Parameters
    ----------
    exercises : collection of str
        The names of this module's exercises: `f`, `Class`, `Class.method`, `NAME`, `ANSWERS`.
    given : collection of str
        First parts of the names of modules that students have.
    where : Path
        The file, which messages name.

    Raises
    ------
    ContentError
        If the solution is no Python, its marks do not match, or nothing readable is left.
    """
    _, tree = parse_python(solution.encode(), where)
    marks = regions(
        solution.split("\n"),
        lambda line: bool(_BEGIN.match(line)),
        lambda line: bool(_END.match(line)),
        str(where),
    )
    needed: set[str] = set()
    while True:
        stub = _Stub(solution, tree, marks, exercises, {*given}, needed).text()
        try:
            used = set(_used_names(ast.parse(stub)))
        except SyntaxError as error:
            raise ContentError(
                f"The stub that is made of it: {not_python(where, error)}",
                "Put ### BEGIN SOLUTION and ### END SOLUTION around what is to be written, or "
                "write the stub yourself.",
            ) from error
        if used <= needed:
            return stub
        needed |= used


class _Stub:
    """The solution's lines, and what students read in the place of each; None is nothing."""

    def __init__(
        self,
        solution: str,
        tree: ast.Module,
        marks: Sequence[bool | None],
        exercises: Collection[str],
        given: set[str],
        needed: set[str],
    ) -> None:
        self._lines = solution.split("\n")  # as Python counts them
        self._marks = marks
        self._marked = None in marks
        self._tree = tree
        self._exercises = exercises
        self._given = given
        self._needed = needed
        self._partly: set[str] = set()  # classes with marks inside
        # what the module defines itself, and students have to write
        self._own = {node.name for node in tree.body if isinstance(node, _Definition)}
        self._apart = set(self._loose_comments())
        self._shown: list[str | None] = [
            line if not self._marked or mark is False else None
            for line, mark in zip(self._lines, marks, strict=True)
        ]

    def text(self) -> str:
        """The stub."""
        for number in () if self._marked else self._apart:
            self._shown[number - 1] = None
        self._stub_body(self._tree.body, "")
        text = "\n".join(line.rstrip() for line in self._shown if line is not None)
        text = re.sub(r"(?<!\n)\n{3,}+(?= )", "\n\n", text)  # where something has gone
        return re.sub(r"\n{4,}", "\n\n\n", text).strip("\n") + "\n"

    def _stub_body(self, body: Sequence[ast.stmt], owner: str) -> None:
        for node in body:
            if isinstance(node, _Function):
                self._stub_function(node, owner)
            elif isinstance(node, ast.ClassDef):
                self._stub_class(node, owner)
            elif isinstance(node, ast.Import | ast.ImportFrom):
                self._stub_import(node)
            elif node is not body[0] or not _is_text(node):
                self._stub_statement(node, owner)

    def _stub_function(self, node: _Function, owner: str) -> None:
        name = owner + node.name
        if not self._is_shown(node, name):
            self._leave_out(node)
            return
        self._bring_back(node)
        self._drop_decorators(node)
        asked = {name, owner.rstrip(".")} & {*self._exercises} - self._partly
        if self._marked and not self._is_covered(node):
            inside = [n for n in _lines_of(node) if self._marks[n - 1]]
            if inside:
                self._replace_regions(inside, name)
            if inside or not asked:
                return
        self._reduce_to_promise(node, name)

    def _reduce_to_promise(self, node: _Function, name: str) -> None:
        """Signature and docstring, and a line that says that the rest is to be written."""
        told = node.body[0] if _is_text(node.body[0]) else None
        written = node.body[1:] if told else node.body
        if not written:
            return
        first, end = _first_line(written[0]), node.end_lineno or node.lineno
        above = (told.end_lineno if told else _header_end(node)) or node.lineno
        if first <= above:
            self._in_one_line(node, name, told)
            return
        while not told and above + 1 < first and not self._is_comment(above + 1):
            above += 1
        indent = self._line_indent(first)
        for number in range(above + 1, end + 1):
            self._shown[number - 1] = None
        self._shown[above] = f"{indent}{_placeholder_line(name)}"

    def _in_one_line(self, node: _Function, name: str, told: ast.stmt | None) -> None:
        """The same where body and signature share a line."""
        placeholder = ast.parse(_placeholder_line(name)).body
        decorators, node.decorator_list = node.decorator_list, []
        body, node.body = node.body, [*([told] if told else []), *placeholder]
        indent = self._line_indent(node.lineno)
        text = "\n".join(indent + line for line in ast.unparse(node).splitlines())
        node.decorator_list, node.body = decorators, body
        for number in range(node.lineno, (node.end_lineno or node.lineno) + 1):
            self._shown[number - 1] = None
        self._shown[node.lineno - 1] = text

    def _stub_class(self, node: ast.ClassDef, owner: str) -> None:
        name = owner + node.name
        if not self._is_shown(node, name):
            self._leave_out(node)
            return
        self._bring_back(node)
        self._drop_decorators(node)
        if self._marked and any(self._marks[number - 1] is None for number in _lines_of(node)):
            self._partly.add(name)
        self._stub_body(node.body, f"{name}.")
        end = node.end_lineno or node.lineno
        first = node.body[0]
        inside = self._shown[_first_line(first) - 1 : end]
        if not any(line and line.strip() and not line.lstrip().startswith("#") for line in inside):
            self._shown[_first_line(first) - 1] = f"{self._line_indent(_first_line(first))}pass"

    def _stub_statement(self, node: ast.stmt, owner: str) -> None:
        """A value stays where it is plain; what else a module does when it is loaded goes."""
        covered = self._is_covered(node)
        if self._marked and not covered and owner + _assigned_name(node) not in self._exercises:
            return
        name = _assigned_name(node)
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        if owner and isinstance(node, ast.AnnAssign) and not covered:
            return  # a field of a dataclass
        if not name or value is None:
            self._leave_out(node)
        elif owner + name in self._exercises or covered or not self._is_plain(value):
            self._leave_out(node)
            self._own.add(name)  # what is made of it is no plain value either
            if not _is_private(name) or name in self._needed:
                blank = _blank_value(value) if owner + name in self._exercises else "..."
                self._shown[node.lineno - 1] = f"{self._line_indent(node.lineno)}{name} = {blank}"
        elif _is_private(name) and name not in self._needed and not name.startswith("__"):
            self._leave_out(node)

    def _is_plain(self, value: ast.expr) -> bool:
        """Whether a value can be made without anything that is to be written, and gives no way."""
        nodes = list(ast.walk(value))
        hides = (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
        names = {node.id for node in nodes if isinstance(node, ast.Name)}
        return not names & self._own and not any(isinstance(node, hides) for node in nodes)

    def _stub_import(self, node: ast.Import | ast.ImportFrom) -> None:
        if self._marked and not self._is_covered(node):
            return
        self._bring_back(node)
        kept = [alias for alias in node.names if self._is_wanted(node, alias)]
        if len(kept) == len(node.names):
            return
        names, node.names = node.names, kept
        text = f"{self._line_indent(node.lineno)}{ast.unparse(node)}" if kept else None
        node.names = names
        for number in _lines_of(node):
            self._shown[number - 1] = None
        self._shown[node.lineno - 1] = text

    def _is_wanted(self, node: ast.Import | ast.ImportFrom, alias: ast.alias) -> bool:
        bound = alias.asname or alias.name.partition(".")[0]
        if bound in self._needed:
            return True
        if isinstance(node, ast.Import):
            root = alias.name.partition(".")[0]
            return alias.name == "numpy" or root in self._given
        root = (node.module or "").partition(".")[0]
        ours = node.level > 0 or root in self._given
        return root == "__future__" or (ours and not _is_private(bound))

    def _is_shown(self, node: _Definition, name: str) -> bool:
        """Whether students see anything of a definition."""
        asked = any(e == name or e.startswith(f"{name}.") for e in self._exercises)
        return asked or not _is_private(node.name) or node.name in self._needed

    def _drop_decorators(self, node: _Definition) -> None:
        """Decorators that are to be written themselves would stop the stub at its import."""
        for decorator in node.decorator_list:
            names = {part.id for part in ast.walk(decorator) if isinstance(part, ast.Name)}
            if names & self._own and not (self._marked and not self._is_covered(decorator)):
                for number in _lines_of(decorator):
                    self._shown[number - 1] = None

    def _replace_regions(self, numbers: Sequence[int], name: str) -> None:
        """The marked lines within a function, each region with one line in its place."""
        for number in numbers:
            code = next((n for n in numbers if n >= number and self._lines[n - 1].strip()), number)
            placeholder = f"{self._line_indent(code)}{_placeholder_line(name)}"
            self._shown[number - 1] = placeholder if number - 1 not in numbers else None

    def _line_indent(self, number: int) -> str:
        """The blanks or tabs that a line begins with."""
        line = self._lines[number - 1]
        return line[: len(line) - len(line.lstrip())]

    def _is_comment(self, number: int) -> bool:
        """Whether a line is a comment, or empty."""
        return self._lines[number - 1].lstrip()[:1] in ("", "#")

    def _is_covered(self, node: ast.stmt | ast.expr) -> bool:
        """Whether a mark stands around all of it."""
        return self._marked and all(self._marks[n - 1] is not False for n in _lines_of(node))

    def _bring_back(self, node: ast.stmt) -> None:
        """All of what a mark stands around, but for the marks: its promises are kept."""
        for number in _lines_of(node) if self._is_covered(node) else ():
            if self._marks[number - 1] and number not in self._apart:
                self._shown[number - 1] = self._lines[number - 1]

    def _leave_out(self, node: ast.stmt) -> None:
        first = _first_line(node)
        while first > 1 and self._lines[first - 2].lstrip().startswith("#"):
            first -= 1
        for number in range(first, (node.end_lineno or node.lineno) + 1):
            self._shown[number - 1] = None

    def _loose_comments(self) -> Iterator[int]:
        """The lines of comments that do not stand right above a statement."""
        starts = {_first_line(node) for node in ast.walk(self._tree) if isinstance(node, ast.stmt)}
        inside = {
            number
            for node in ast.walk(self._tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
            for number in range(node.lineno + 1, (node.end_lineno or node.lineno) + 1)
        }
        near = False
        for number in range(len(self._lines), 0, -1):
            comment = self._lines[number - 1].lstrip().startswith("#") and number not in inside
            near = number in starts or (near and comment)
            if comment and not near:
                yield number


def _used_names(tree: ast.Module) -> Iterator[str]:
    """The names that a module uses, those of attributes too: private methods are called so."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr


def _is_private(name: str) -> bool:
    return name.startswith("_") and not (name.startswith("__") and name.endswith("__"))


def _is_text(node: ast.stmt) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _first_line(node: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(decorator.lineno for decorator in decorators)])


def _lines_of(node: ast.stmt | ast.expr) -> range:
    first = _first_line(node) if isinstance(node, ast.stmt) else node.lineno
    return range(first, (node.end_lineno or node.lineno) + 1)


def _header_end(node: _Function) -> int:
    """The last line of a signature; comments that follow it belong to the body."""
    parts = [node.returns, *_argument_parts(node.args)]
    return max([node.lineno, *(part.end_lineno or 0 for part in parts if part is not None)])


def _argument_parts(arguments: ast.arguments) -> Iterator[ast.expr | ast.arg | None]:
    yield from (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
    yield from (arguments.vararg, arguments.kwarg, *arguments.defaults, *arguments.kw_defaults)


def _assigned_name(node: ast.stmt) -> str:
    match node:
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            return name
    return ""


def _blank_value(value: ast.expr | None) -> str:
    """What stands for a value that is asked for: the keys of a dictionary stay."""
    if isinstance(value, ast.Dict):
        entries = [f"{ast.unparse(key)}: {_blank_value(None)}" for key in value.keys if key]
        return "{\n    " + ",\n    ".join(entries) + ",\n}"
    if isinstance(value, ast.List):
        return '["..."]'
    return '"..."'


def _placeholder_line(name: str) -> str:
    return f'raise NotImplementedError("{name}: not written yet")'
