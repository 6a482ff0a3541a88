"""Say which exercises a public test is about."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from autograder.content.docstring_tests import docstring_tests
from autograder.content.manifest import PUBLIC_TESTS
from autograder.content.python import parse_python, read_text
from autograder.course.records import Assignment
from autograder.workspace.workspace import short_name


def has_public_tests(assignment: Assignment) -> bool:
    """Whether the file is written; otherwise it is made of the examples in docstrings."""
    return (assignment.folder / PUBLIC_TESTS).is_file()


def public_tests_text(assignment: Assignment) -> str:
    """The public tests as students get them (ContentError if they cannot be read)."""
    if has_public_tests(assignment):
        return read_text(assignment.folder / PUBLIC_TESTS)
    return docstring_tests(assignment)


def public_tests_of(assignment: Assignment) -> dict[str, tuple[str, ...]]:
    """Names of test functions for each exercise that is graded by tests.

    A test that is repeated for several exercises (`pytest.mark.parametrize`) belongs to each of
    them, and each of its runs to the one it names (`workspace.workspace.exercises_of`). Any other
    test belongs to the exercise that its name begins with (`test_relu_of_zero`), otherwise to the
    last exercise, in the order of `assignment.toml`, that it mentions itself or through the
    functions and constants of its file; a test of the dictionary `ANSWERS` belongs to all answers.
    An exercise that would be left without a test gets the one that mentions it beside the fewest
    others. A test that mentions none is about the assignment as a whole and stands under "".

    Raises
    ------
    ContentError
        If `test_public.py` cannot be read.
    """
    text = public_tests_text(assignment)
    _, tree = parse_python(text.encode(), assignment.folder / PUBLIC_TESTS)
    names = [exercise.name for exercise in assignment.exercises if not exercise.manual]
    parts = _top_definitions(tree)
    mentioned = {
        test: _mentioned_exercises(names, _reachable_words(parts[test], parts, {test}))
        for test, node in parts.items()
        if test.startswith("test_") and isinstance(node, ast.FunctionDef)
    }
    owners = {
        test: _parametrised_exercises(names, parts[test]) or _owning_exercises(test, names, found)
        for test, found in mentioned.items()
    }
    by_exercise = {}
    for name in names:
        own = tuple(test for test, found in owners.items() if name in found)
        about = [test for test, found in mentioned.items() if name in found]
        by_exercise[name] = own or tuple(sorted(about, key=lambda t: len(mentioned[t]))[:1])
    general = tuple(test for test, found in owners.items() if not found)
    return by_exercise | ({"": general} if general else {})


def _parametrised_exercises(names: list[str], test: ast.AST) -> list[str]:
    decorators = getattr(test, "decorator_list", [])
    words = {word for decorator in decorators for word in _own_words(decorator)}
    return [name for name in names if short_name(name) in words]


def _owning_exercises(test: str, names: list[str], mentioned: list[str]) -> list[str]:
    rest = test.removeprefix("test_")
    fitting = [n for n in names if f"{rest}_".startswith(f"{short_name(n)}_")]
    if fitting:
        return [max(fitting, key=lambda name: len(short_name(name)))]
    answers = [name for name in mentioned if name.startswith("answers.")]
    return answers or mentioned[-1:]


def _mentioned_exercises(names: list[str], words: set[str]) -> list[str]:
    return [
        name
        for name in names
        if ("ANSWERS" if name.startswith("answers.") else short_name(name)) in words
    ]


def _top_definitions(tree: ast.Module) -> dict[str, ast.AST]:
    """What the file defines at its top, by name."""
    parts: dict[str, ast.AST] = {}
    for statement in tree.body:
        if isinstance(statement, ast.FunctionDef):
            parts[statement.name] = statement
        elif isinstance(statement, ast.Assign):
            parts |= {t.id: statement.value for t in statement.targets if isinstance(t, ast.Name)}
    return parts


def _reachable_words(node: ast.AST, parts: Mapping[str, ast.AST], seen: set[str]) -> set[str]:
    found = set(_own_words(node))
    for word in found & parts.keys() - seen:
        seen.add(word)
        found |= _reachable_words(parts[word], parts, seen)
    return found


def _own_words(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Name):
            yield part.id
        elif isinstance(part, ast.Attribute):
            yield part.attr
        elif isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value
