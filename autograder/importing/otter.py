"""Read a master notebook of Otter Assign."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from autograder.collect.magics import plain_python
from autograder.content.regions import regions
from autograder.content.source_cells import SourceCell
from autograder.errors import ContentError
from autograder.importing.source import Check, Given, Prose, Question, Solution, Source
from autograder.importing.source import identifier as plain
from autograder.importing.stubs import Fate, Line, code_of, stub_of

_MARK = re.compile(
    r"# *(ASSIGNMENT CONFIG|(?:BEGIN|END) (?:QUESTION|PROMPT|SOLUTION|TESTS))\b", re.I
)
_FENCED = re.compile(r"\s*```otter\n(.*?)\n?```\s*", re.DOTALL)
_ENDING = re.compile(r"# ?(?:SOLUTION(?: NO PROMPT)?|SEED) *+$")
_IGNORED = re.compile(r"#+ *IGNORE\b", re.I)
_IGNORED_LINE = re.compile(r"(?m)^.*# *IGNORE[ \t]*$\n?", re.I)
_HIDDEN = re.compile(r"#.*\bhidden\b", re.I)
_CONFIG = re.compile(
    r'(?:\w+ *= *)?"""? *# *BEGIN TEST CONFIG *\n(.*?)"""? *# *END TEST CONFIG', re.S
)
_PROMPT = re.compile(r"""^[ \t]*(?:\"""|''') *# *BEGIN PROMPT *$""")
_PROMPT_END = re.compile(r"""(?:\"""|''');? *# *END PROMPT *$""")
_BLOCK = re.compile(r"[ \t]*# *BEGIN SOLUTION( NO PROMPT)?")
_ASSIGNED = re.compile(r"([ \t]*[\w.]+(?:\[[^\]]*\])*(?:, *[\w.]+)* *=)(?!=)")


def is_source(cells: Sequence[SourceCell]) -> bool:
    """Whether a notebook has the cells that Otter Assign goes by."""
    return any(_read_mark(cell)[0] in ("ASSIGNMENT CONFIG", "BEGIN QUESTION") for cell in cells)


@dataclass(slots=True)
class _Question:
    """A question while its cells are read."""

    cell: int
    config: Mapping[str, Any]
    prose: list[str] = field(default_factory=list)
    answer: list[str] = field(default_factory=list)
    tests: list[SourceCell] = field(default_factory=list)

    @property
    def name(self) -> str:
        return plain(str(self.config.get("name", f"cell{self.cell}")))


def read(path: Path, cells: Sequence[SourceCell]) -> Source:
    """What the notebook asks for, tests and gives away.

    Raises
    ------
    ContentError
        If a block has no end, a config is no YAML, or a solution is no Python.
    """
    source = Source(path)
    question: _Question | None = None
    block = ""
    for cell in cells:
        mark, config = _read_mark(cell)
        where = f"{path}, cell {cell.number}"
        if mark == "ASSIGNMENT CONFIG":
            _read_assignment_config(source, _parse_yaml(config, where))
        elif mark == "BEGIN QUESTION":
            question = _Question(cell.number, _parse_yaml(config, where))
        elif mark == "END QUESTION" and question is not None:
            _close_question(source, question)
            question = None
        elif mark:
            kind, _, what = mark.partition(" ")
            block = what if kind == "BEGIN" else ""
        elif cell.source.strip() and not _IGNORED.match(cell.source.lstrip()):
            _take_cell(source, cell, question, block)
    if question is not None:
        raise ContentError(f"{path}: the question {question.name} has no END QUESTION.")
    return source


def _read_mark(cell: SourceCell) -> tuple[str, str]:
    """What a raw cell, or one in Markdown that stands for it, begins or ends; and its config."""
    fenced = _FENCED.fullmatch(cell.source) if cell.kind == "markdown" else None
    if cell.kind != "raw" and fenced is None:
        return "", ""
    text = (fenced[1] if fenced else cell.source).lstrip()
    found = _MARK.match(text)
    return (found[1].upper(), text) if found else ("", "")


def _parse_yaml(text: str, where: str) -> Mapping[str, Any]:
    try:
        config = yaml.safe_load(text)
    except yaml.YAMLError:
        config = "no YAML"
    if config is not None and not isinstance(config, dict):
        raise ContentError(f"{where}: its config cannot be read as YAML.", "Write key: value.")
    return config or {}


def _read_assignment_config(source: Source, config: Mapping[str, Any]) -> None:
    files = config.get("files", [])
    source.files += [str(name) for name in files if isinstance(name, str)]
    for key in ("config_file", "seed", "plugins", "autograder_files", "requirements"):
        if config.get(key):
            source.leave_for_person(0, f"`{key}` of the ASSIGNMENT CONFIG is not taken over")


def _take_cell(source: Source, cell: SourceCell, question: _Question | None, block: str) -> None:
    """A cell that is no mark: of the text, a solution, a test, or for everybody."""
    if block == "PROMPT":
        return
    if block == "TESTS" and question is not None:
        question.tests.append(cell)
        return
    if cell.kind == "markdown":
        if block == "SOLUTION" and question is not None:
            question.answer.append(cell.source)
        else:
            source.parts.append(Prose(cell=cell.number, text=cell.source))
        return
    if cell.kind != "code":
        return
    code, readable = plain_python(cell.source)
    where = f"{source.path}, cell {cell.number}"
    if block == "SOLUTION" and question is not None and question.config.get("manual"):
        question.answer.append(f"```python\n{code}\n```")
    elif block == "SOLUTION" or "# SOLUTION" in code:
        source.parts.append(_read_solution(cell.number, code, where))
    elif not readable:
        source.leave_for_person(cell.number, "is no Python; left out")
    else:
        source.parts.append(Given(cell=cell.number, code=code))


def _close_question(source: Source, question: _Question) -> None:
    if question.config.get("manual"):
        points = question.config.get("points", 1)
        source.parts.append(
            Question(
                cell=question.cell,
                name=question.name,
                text="",
                answer="\n\n".join(question.answer),
                points=_sum_points(points),
            )
        )
        return
    tests = [_read_test(source, cell) for cell in question.tests]
    values = _test_points(question, [test.points for test in tests], source.path)
    if question.config.get("all_or_nothing") and tests:
        tests, values = [_joined_test(tests)], [sum(values)]
    for number, (test, points) in enumerate(zip(tests, values, strict=True), 1):
        name = f"{question.name}_{number}" if len(tests) > 1 else question.name
        source.parts.append(
            Check(cell=test.cell, name=name, code=test.code, visible=test.visible, points=points)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Test:
    """The code of a test cell, and what students get of it."""

    cell: int
    code: str
    visible: str
    points: float | None = None


def _joined_test(tests: Sequence[_Test]) -> _Test:
    """The tests as one, of a question that is worth all or nothing."""
    return _Test(
        cell=tests[0].cell,
        code="\n".join(test.code for test in tests),
        visible="\n".join(test.visible for test in tests).strip("\n"),
    )


def _read_test(source: Source, cell: SourceCell) -> _Test:
    where = f"{source.path}, cell {cell.number}"
    text = cell.source
    config: Mapping[str, Any] = {}
    head = _CONFIG.match(text)
    if head is not None:
        config = _parse_yaml(head[1], where)
        text = text[head.end() :].lstrip("\n")
    hidden = bool(config.get("hidden", False)) or _HIDDEN.match(text) is not None
    if _HIDDEN.match(text):
        text = text.partition("\n")[2]
    code, _ = plain_python(_IGNORED_LINE.sub("", text))
    try:
        tree = ast.parse(code)
    except SyntaxError as error:
        raise ContentError(f"{where}: the test is no Python: {error.msg}.") from None
    code = _function_body(tree) or _assert_shown_value(source, cell, code, tree)
    return _Test(
        cell=cell.number,
        code=code,
        visible="" if hidden else code,
        points=config.get("points"),
    )


def _assert_shown_value(source: Source, cell: SourceCell, code: str, tree: ast.Module) -> str:
    """A doctest's code with an assertion where it would have shown a value."""
    last = tree.body[-1] if tree.body else None
    if not isinstance(last, ast.Expr):
        return code
    lines = code.split("\n")
    before = "\n".join(lines[: last.lineno - 1])
    value = ast.get_source_segment(code, last.value) or ""
    shown = cell.shown.strip()
    called = isinstance(last.value, ast.Call)
    if called and not shown:
        return code
    printing = isinstance(last.value, ast.Call) and ast.unparse(last.value.func) == "print"
    if printing or not shown:
        what = "prints" if printing else "has no stored output"
        source.leave_for_person(
            cell.number, f"its last line {what}: `{value}` is called, not compared"
        )
        return code
    return f"{before}\n{_assertion(value, shown)}".lstrip("\n")


def _assertion(value: str, shown: str) -> str:
    if shown in ("True", "np.True_"):
        return f"assert {value}"
    if shown in ("False", "np.False_"):
        return f"assert not ({value})"
    try:
        ast.literal_eval(shown)
    except (ValueError, SyntaxError):
        return f"assert repr({value}) == {shown!r}"
    return f"assert ({value}) == {shown}"


def _function_body(tree: ast.Module) -> str:
    """The body of a test that is a function with names of the notebook as its parameters."""
    match tree.body:
        case [ast.FunctionDef(body=body)] | [ast.FunctionDef(body=body), ast.Expr()]:
            return "\n".join(ast.unparse(_Environment().visit(part)) for part in body)
    return ""


class _Environment(ast.NodeTransformer):
    """`env["x"]`, for the name x of the notebook."""

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        match node:
            case ast.Subscript(value=ast.Name(id="env"), slice=ast.Constant(value=str(name))):
                return ast.copy_location(ast.Name(name, node.ctx), node)
        self.generic_visit(node)
        return node


def _test_points(question: _Question, own: Sequence[Any], path: Path) -> list[float]:
    """The points of each test: its own, else its share of what the question leaves."""
    points = question.config.get("points")
    if isinstance(points, dict):
        points = [points.get("each", 1)] * len(own)
    if isinstance(points, list):
        if len(points) != len(own):
            raise ContentError(
                f"{path}: the question {question.name} has {len(own)} tests and points for "
                f"{len(points)}.",
                "Give one number for each test.",
            )
        return [float(value) for value in points]
    said = [float(value) for value in own if value is not None]
    if points is None:
        points = sum(said) or 1.0
    share = (float(points) - sum(said)) / max(1, len(own) - len(said))
    return [share if value is None else float(value) for value in own]


def _sum_points(points: Any) -> float:
    return float(sum(points)) if isinstance(points, list) else float(points or 1)


def _read_solution(cell: int, code: str, where: str) -> Solution:
    lines = list(_solution_lines(code.split("\n"), where))
    try:
        return Solution(cell=cell, code=code_of(lines).strip("\n"), stub=stub_of(lines))
    except SyntaxError as error:
        raise ContentError(f"{where}: the solution is no Python: {error.msg}.") from None


def _solution_lines(lines: Sequence[str], where: str) -> Iterator[Line]:
    """The lines of a solution, each with what students get of it."""
    prompts = regions(
        lines,
        lambda line: _PROMPT.match(line) is not None,
        lambda line: _PROMPT_END.search(line) is not None,
        where,
    )
    lines = [line for line, prompt in zip(lines, prompts, strict=True) if prompt is False]
    marks = regions(
        lines,
        lambda line: _BLOCK.match(line) is not None,
        lambda line: line.rstrip().endswith("# END SOLUTION"),
        where,
    )
    quiet = False
    for line, inside in zip(lines, marks, strict=True):
        begin = _BLOCK.match(line)
        quiet = bool(begin[1]) if begin else quiet
        if inside is None:
            continue
        yield (
            _solution_line(line, Fate.GONE if quiet else Fate.HIDDEN)
            if inside
            else _marked_line(line)
        )


def _solution_line(line: str, fate: Fate, shown: str = "") -> Line:
    comment = _ENDING.search(line)
    return Line(line[: comment.start()].rstrip(" ") if comment else line, fate, shown)


def _marked_line(line: str) -> Line:
    """A line that may end in a comment which says what students get of it."""
    text = line.rstrip()
    if text.endswith(("# SOLUTION NO PROMPT", "# SEED")):
        return _solution_line(line, Fate.GONE)
    if not text.endswith(("# SOLUTION", "#SOLUTION")):
        return Line(line)
    assigned = _ASSIGNED.match(line)
    return (
        _solution_line(line, Fate.KEPT, f"{assigned[1]} ...")
        if assigned
        else _solution_line(line, Fate.HIDDEN)
    )
