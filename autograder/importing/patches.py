"""Find what a test changes in a library: `np.linalg.solve = None`."""

from __future__ import annotations

import ast
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from autograder.importing.scope import Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """One such change.

    Attributes
    ----------
    owner, name : str
        `np.linalg` and `solve`.
    value : str
        What stands there instead; empty where it is deleted.
    """

    node: ast.stmt
    owner: str
    name: str
    value: str

    @property
    def is_removal(self) -> bool:
        """Whether nobody can call it any more."""
        return self.value in ("", "None")

    def __str__(self) -> str:
        return f"{self.owner}.{self.name}"

    @property
    def undone(self) -> str:
        """The same for one test only, by pytest's fixture."""
        if self.value:
            return f'monkeypatch.setattr({self.owner}, "{self.name}", {self.value})'
        return f'monkeypatch.delattr({self.owner}, "{self.name}")'


def imported_names(lines: Iterable[str]) -> frozenset[str]:
    """The names that import statements bind."""
    return frozenset(name for line in lines for name in Scope(ast.parse(line).body).bound)


def patches(code: str, imported: Collection[str]) -> list[Patch]:
    """What the code sets or deletes in one of the modules that it imports, or has imported."""
    tree = ast.parse(code)
    own = [n for n in ast.walk(tree) if isinstance(n, ast.Import | ast.ImportFrom)]
    modules = {*imported, *Scope(own).bound}
    found = [patch for node in ast.walk(tree) for patch in _patches_of_node(node, code)]
    return [patch for patch in found if patch.owner.partition(".")[0] in modules]


def _patches_of_node(node: ast.AST, code: str) -> Iterator[Patch]:
    match node:
        case ast.Assign(targets=[ast.Attribute(value=owner, attr=name)], value=value):
            said = ast.get_source_segment(code, value) or ast.unparse(value)
        case ast.Delete(targets=[ast.Attribute(value=owner, attr=name)]):
            said = ""
        case _:
            return
    yield Patch(node=node, owner=ast.unparse(owner), name=name, value=said)


def replace_patches(
    code: str, imported: Collection[str], replacement: Callable[[Patch], str]
) -> str:
    """The code with something else in the place of each change."""
    lines = [line.encode() for line in code.split("\n")]
    for patch in sorted(patches(code, imported), key=_patch_position, reverse=True):
        first, last = patch.node.lineno - 1, (patch.node.end_lineno or patch.node.lineno) - 1
        before = lines[first][: patch.node.col_offset]
        after = lines[last][patch.node.end_col_offset :]
        lines[first : last + 1] = [before + replacement(patch).encode() + after]
    return b"\n".join(lines).decode()


def _patch_position(patch: Patch) -> tuple[int, int]:
    return patch.node.lineno, patch.node.col_offset
