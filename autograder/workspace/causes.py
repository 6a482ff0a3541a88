"""Finds which exercises an exercise builds on: where those fail, it may fail with them.

Belongs to the folder and is no exercise: there is nothing to be changed here.
"""

import ast
from collections.abc import Iterator

from workspace import Workspace, short_name

TESTS = "test_public.py"


def builds_on(workspace: Workspace) -> dict[str, set[str]]:
    """The exercises that each exercise's code or tests call, directly or by others.

    Two that call each other build on neither.
    """
    called = {
        exercise.name: _used_names(_named_bodies(workspace.source(exercise.file), exercise.name))
        | _used_names(
            body
            for test in exercise.tests
            for body in _named_bodies(workspace.source(TESTS), test)
        )
        for exercise in workspace.exercises
        if not exercise.manual
    }
    direct = {
        name: {other for other in called if other != name and short_name(other) in names}
        for name, names in called.items()
    }
    found = {name: _reached_names(name, direct) for name in direct}
    return {name: {o for o in others if name not in found[o]} for name, others in found.items()}


def _named_bodies(source: ast.Module | str, name: str) -> Iterator[ast.AST]:
    """The function, method or test of that name, where the file can be read."""
    nodes: list[ast.AST] = [source] if isinstance(source, ast.Module) else []
    for part in name.split("."):
        inner = (child for node in nodes for child in ast.iter_child_nodes(node))
        nodes = [node for node in inner if getattr(node, "name", None) == part]
    yield from nodes


def _used_names(bodies: Iterator[ast.AST]) -> set[str]:
    nodes = [node for body in bodies for node in ast.walk(body)]
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    return names | {node.attr for node in nodes if isinstance(node, ast.Attribute)}


def _reached_names(name: str, direct: dict[str, set[str]]) -> set[str]:
    found, waiting = set[str](), [name]
    while waiting:
        new = direct[waiting.pop()] - found
        found |= new
        waiting += new
    return found - {name}
