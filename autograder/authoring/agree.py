"""Do stub and solution promise the same: names, signatures, docstrings."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from autograder.course.records import Assignment, module_file

Promise = tuple[str, str]  # signature, docstring


def disagreements(assignment: Assignment) -> Iterator[str]:
    """One sentence for each public name that differs between stub and solution."""
    for module in assignment.modules:
        if not (assignment.folder / module_file(module)).is_file():
            continue  # what is derived agrees
        stub = _read_promises(assignment.folder / module_file(module))
        solution = _read_promises(assignment.solution / module_file(module))
        file = module_file(module)
        for name in sorted(stub.keys() | solution.keys()):
            if name not in solution:
                yield f"{file}: {name} is in the stub, not in the solution"
            elif name not in stub:
                yield f"{file}: {name} is in the solution, not in the stub"
            elif stub[name][0] != solution[name][0]:
                theirs, ours = stub[name][0], solution[name][0]
                yield f"{file}: {name} has {theirs} in the stub, {ours} in the solution"
            elif stub[name][1] != solution[name][1]:
                yield f"{file}: the docstrings of {name} differ"


def _read_promises(path: Path) -> dict[str, Promise]:
    try:
        return dict(_walk_promises(ast.parse(path.read_bytes()).body, ""))
    except (OSError, SyntaxError):
        return {}


def _walk_promises(body: list[ast.stmt], prefix: str) -> Iterator[tuple[str, Promise]]:
    for node in body:
        if not isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            continue
        private = node.name.startswith("_") and not node.name.endswith("__")
        if private:
            continue
        name = f"{prefix}{node.name}"
        signature = ast.unparse(node.args) if isinstance(node, ast.FunctionDef) else "class"
        yield name, (f"({signature})", ast.get_docstring(node) or "")
        if isinstance(node, ast.ClassDef):
            yield from _walk_promises(node.body, f"{name}.")
