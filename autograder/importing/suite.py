"""Write the tests of a notebook as a hidden suite, and what students get of them."""

from __future__ import annotations

import ast
import io
import sys
import tokenize
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from autograder.course.records import total
from autograder.importing.namespace import Namespace, Needed
from autograder.importing.patches import Patch, imported_names, patches, replace_patches
from autograder.importing.scope import Scope, parse_or_none
from autograder.importing.source import Check
from autograder.locale.message import message

_OURS = ("student", "reference")


@dataclass(frozen=True, slots=True, kw_only=True)
class Test:
    """One test of a notebook that can be written down.

    Attributes
    ----------
    exercise : str
        The name that it is about.
    """

    check: Check
    exercise: str
    hidden: Needed
    public: Needed | None

    @property
    def name(self) -> str:
        """The name of its function, which begins with the exercise's."""
        own = self.check.name
        return f"test_{own}" if own.startswith(self.exercise) else f"test_{self.exercise}_{own}"


def read_tests(names: Namespace, packages: Collection[str] = ()) -> list[Test]:
    """The tests of a notebook; those that a person has to write are noted with the reason.

    Parameters
    ----------
    packages : collection of str
        What else can be imported when grading: `sklearn`.
    """
    found = []
    for place, part in enumerate(names.source.parts):
        if not isinstance(part, Check):
            continue
        exercise = names.asked_by(part, place)
        hidden = names.needed(part.code, place)
        reason = _refusal_reason(part, names, exercise, hidden, packages)
        if reason:
            lost = f" ({part.points:g} points are not in the assignment)" if part.points else ""
            names.source.leave_for_person(part.cell, f"{part.name}: {reason}{lost}")
            continue
        _leave_notes(part, names, exercise, hidden)
        public = names.needed(part.visible, place) if _tests_something(part.visible) else None
        found.append(Test(check=part, exercise=exercise, hidden=hidden, public=public))
    return found


def _refusal_reason(
    check: Check, names: Namespace, exercise: str, needed: Needed, packages: Collection[str]
) -> str:
    """Why a check cannot be taken over; empty where it can."""
    tree = parse_or_none(check.code)
    if tree is None or not tree.body:
        return "there is no Python in it"
    if not exercise:
        return "it mentions nothing that a solution before it defines"
    bound = Scope(tree.body).bound
    changed = sorted(bound & (names.guarded_names() | {*_OURS}))
    if changed:
        return f"it gives `{changed[0]}` another value; write it with `student`"
    asked = {package_of(line) for line in _import_lines(tree, needed)}
    absent = sorted(asked - available_packages() - {*packages})
    if absent:
        return f"it needs {absent[0]}, which is not there when grading (packages in course.toml)"
    other = [p for p in patches(check.code, imported_names(needed.imports)) if not p.is_removal]
    if other:
        return f"it changes `{other[0]}`, which a submission in its own process does not notice"
    if needed.missing:
        return f"nobody defines `{needed.missing[0]}`"
    if isinstance(tree.body[-1], ast.Expr) and not isinstance(
        tree.body[-1].value, ast.Call | ast.Constant
    ):
        return "its last line is a value, partial points perhaps; write an assertion for each part"
    return ""


def _import_lines(tree: ast.Module, needed: Needed) -> Iterator[str]:
    yield from needed.imports
    for node in tree.body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield ast.unparse(node)


def available_packages() -> frozenset[str]:
    """The packages that are there when grading; those that draw are placeholders."""
    return sys.stdlib_module_names | {"numpy", "pytest", "matplotlib"}


def package_of(line: str) -> str:
    """The package that an import statement takes from."""
    return line.split()[1].partition(".")[0]


def _leave_notes(check: Check, names: Namespace, exercise: str, needed: Needed) -> None:
    tree = ast.parse(check.code)
    called = [n.func for n in ast.walk(tree) if isinstance(n, ast.Call)]
    if any(isinstance(f, ast.Attribute) and f.attr == "seed" for f in called):
        names.source.leave_for_person(
            check.cell,
            f"{check.name}: it seeds a generator of its own process; hand a Generator over",
        )
    for patch in patches(check.code, imported_names(needed.imports)):
        names.source.leave_for_person(
            check.cell,
            f"{check.name}: it takes {patch} away; `assert_own_work` asks {exercise} itself to do "
            "without, and with `at` whatever it calls, too",
        )


def _tests_something(code: str) -> bool:
    tree = parse_or_none(code)
    return tree is not None and any(
        not (isinstance(node, ast.Import | ast.ImportFrom) or _is_docstring(node))
        for node in tree.body
    )


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def points_of(tests: Iterable[Test]) -> dict[str, float]:
    """The points of each exercise, in the order of the tests."""
    found: dict[str, list[float]] = {}
    for test in tests:
        if test.check.points > 0:
            found.setdefault(test.exercise, []).append(test.check.points)
    return {name: total(points) for name, points in found.items()}


def hidden_suite(title: str, module: str, tests: Iterable[Test], main: str) -> str:
    """The text of `hidden/test_<module>.py`."""
    tests = [test for test in tests if test.check.points > 0]
    imports = [line for test in tests for line in test.hidden.imports]
    if any(_own_work("", patches(t.check.code, imported_names(t.hidden.imports))) for t in tests):
        imports.append("from autograder.testing import assert_own_work")
    head = [f'"""Hidden suite of {title}."""', "", *sorted({*imports, "import pytest"})]
    parts = ["\n".join(head)]
    own = "" if module == main else f'.module("{module}")'
    for test in tests:
        found = patches(test.check.code, imported_names(test.hidden.imports))
        sides = [side for side in _OURS if side in {*test.hidden.origins.values(), "student"}]
        lines = [
            f'@pytest.mark.exercise("{test.exercise}", points={test.check.points:.12g})',
            f"def {test.name}({', '.join(sides)}):",
            *_docstring_lines(test),
            *(f"    {n} = {side}{own}.{n}" for n, side in test.hidden.origins.items()),
            *_own_work(f"student{own}.{test.exercise}", found),
            *_body_lines(test.check.code, test.hidden, lambda _: "pass"),
        ]
        parts.append("\n".join(lines))
    return "\n\n\n".join(parts) + "\n"


def _own_work(function: str, found: Sequence[Patch]) -> list[str]:
    """What asks a submission for its own work, where the notebook takes a library's away."""
    names = ", ".join(f'"{patch.name}"' for patch in found if patch.is_removal)
    return [f"    assert_own_work({function}, [{names}])"] if names else []


def public_suite(sources: Mapping[str, Iterable[Test]], fallback: Mapping[str, str]) -> str:
    """The text of `test_public.py`.

    Parameters
    ----------
    sources : mapping of str to iterable of Test
        Module -> its tests.
    fallback : mapping of str to str
        Exercise without a visible test -> its module.
    """
    visible = {m: [t for t in tests if t.public is not None] for m, tests in sources.items()}
    needs = [t.public for tests in visible.values() for t in tests if t.public is not None]
    imports = sorted({line for needed in needs for line in needed.imports})
    parts, taken = [], []
    for module, tests in visible.items():
        names = {n for t in tests if t.public is not None for n in t.public.origins}
        names |= {name for name, its in fallback.items() if its == module}
        if names:
            taken.append(f"from {module} import {', '.join(sorted(names))}")
        for test in tests:
            assert test.public is not None  # noqa: S101 - chosen above
            undone = patches(test.check.visible, imported_names(test.public.imports))
            lines = [
                f"def {test.name}({'monkeypatch' if undone else ''}):",
                *_public_docstring(test.check.visible),
                *_body_lines(test.check.visible, test.public, lambda patch: patch.undone),
            ]
            parts.append("\n".join(lines))
    parts += [f"def test_{name}_is_there():\n    assert {name} is not ..." for name in fallback]
    head = ['"""Run me: pytest. I check what the notebook shows."""', "", *imports, *taken]
    return "\n\n\n".join(["\n".join(head), *parts]) + "\n"


def _docstring_lines(test: Test) -> Iterator[str]:
    own = " ".join(_own_docstring(test.check.code).split()).replace('"', "'")
    about = message("import-check", name=test.exercise, test=test.check.name)
    raw = "r" if "\\" in own else ""
    yield f'    {raw}"""{own or about["en"]}'
    yield ""
    yield f"    de: {own or about['de']}"
    yield '    """'


def _public_docstring(code: str) -> Iterator[str]:
    tree = parse_or_none(code)
    if tree is not None and tree.body and _is_docstring(tree.body[0]):
        yield from _indented_lines(ast.get_source_segment(code, tree.body[0]) or "")


def _own_docstring(code: str) -> str:
    return ast.get_docstring(ast.parse(code)) or ""


def _body_lines(code: str, needed: Needed, instead: Callable[[Patch], str]) -> Iterator[str]:
    """The statements of a test below its docstring; imports of everything stand in the head.

    Parameters
    ----------
    instead : callable
        What stands in the place of a change of a library.
    """
    for text in needed.before:
        yield from _indented_lines(text)
    tree = ast.parse(code)
    lines = code.split("\n")
    for number, node in enumerate(tree.body):
        star = isinstance(node, ast.ImportFrom) and node.names[0].name == "*"
        if star or (number == 0 and _is_docstring(node)):
            for line in range(node.lineno - 1, node.end_lineno or node.lineno):
                lines[line] = ""
    code = replace_patches("\n".join(lines), imported_names(needed.imports), instead)
    yield from _indented_lines(code.strip("\n"))


def _indented_lines(code: str) -> Iterator[str]:
    """Code four columns to the right, but for the inside of strings of several lines."""
    fixed: set[int] = set()
    start = 0
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        kind = tokenize.tok_name[token.type]
        if kind == "FSTRING_START":
            start = token.start[0]
        if kind in ("STRING", "FSTRING_END"):
            first = start if kind == "FSTRING_END" else token.start[0]
            fixed |= set(range(first + 1, token.end[0] + 1))
    for number, line in enumerate(code.split("\n"), 1):
        yield line if number in fixed or not line.strip() else f"    {line}"
