"""The code that an exercise of a submission is made of: definitions, and what these refer to."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from autograder.collect.python_text import Unparsable, parse

_MAX_SOURCE = 1 << 16  # bytes of one text: nobody writes more of an exercise by hand


@dataclass(frozen=True, slots=True)
class Definition:
    """One function, method or variable of a submission.

    Attributes
    ----------
    text : str
        The module, or the cell of a notebook, that it stands in.
    name : str
        Function, Class.method or variable.
    """

    text: str
    name: str
    node: ast.stmt


class Code:
    """What can be read of a submission.

    Parameters
    ----------
    texts : mapping of str to bytes
        Modules and cells by their names. What is no Python in UTF-8 is left out.
    """

    def __init__(self, texts: Mapping[str, bytes]) -> None:
        self.texts: dict[str, bytes] = {}
        self.definitions: list[Definition] = []
        for name, source in texts.items():
            tree = _parsed_tree(source)
            if tree is not None:
                self.texts[name] = source
                self.definitions += _definitions(name, tree)
        self._last = {found.name: found for found in self.definitions}

    def definition_of(self, exercise: str) -> Definition | None:
        """What an exercise is written in: the last definition of that name counts."""
        return self._last.get(exercise)

    def reach(self, exercise: str, others: Sequence[str] = ()) -> list[Definition]:
        """The exercise's definition, and those that it refers to, the nearest first.

        Parameters
        ----------
        others : sequence of str
            Definitions that are left out, with what only they refer to.
        """
        own = self.definition_of(exercise)
        if own is None:
            return []
        found = {own.name: own}
        waiting = [own]
        while waiting:
            for name in self._referred_names(waiting.pop(0)):
                if name not in found and name not in others:
                    found[name] = self._last[name]
                    waiting.append(self._last[name])
        return list(found.values())

    def source_of(self, definition: Definition) -> str:
        """The lines of a definition, without those around it."""
        text = self.texts[definition.text].decode("utf-8-sig").splitlines()
        node = definition.node
        return "\n".join(text[node.lineno - 1 : node.end_lineno])

    def _referred_names(self, definition: Definition) -> Iterator[str]:
        owner = definition.name.rpartition(".")[0]
        if owner:
            yield from (name for name in (f"{owner}.__init__",) if name in self._last)
        for node in ast.walk(definition.node):
            match node:
                case ast.Name(id=name, ctx=ast.Load()):
                    names = [name, f"{name}.__init__"]
                case ast.Attribute(attr=name):
                    names = [f"{owner}.{name}"] if owner else []
                case _:
                    continue
            yield from (found for found in names if found in self._last)


def is_written(definition: Definition) -> bool:
    """Whether there is more than a docstring and `raise NotImplementedError`."""
    if not isinstance(definition.node, ast.FunctionDef):
        return True
    return any(not _is_stub(statement) for statement in definition.node.body)


def _is_stub(statement: ast.stmt) -> bool:
    match statement:
        case ast.Expr(value=ast.Constant()) | ast.Pass() | ast.Raise():
            return True
    return False


def _parsed_tree(source: bytes) -> ast.Module | None:
    try:
        source.decode("utf-8")
        return parse(source) if len(source) <= _MAX_SOURCE else None
    except (Unparsable, UnicodeDecodeError):
        return None


def _definitions(
    text: str, tree: ast.Module | ast.ClassDef, inside: str = ""
) -> Iterator[Definition]:
    for node in tree.body:
        match node:
            case ast.FunctionDef(name=name):
                yield Definition(text, inside + name, node)
            case ast.ClassDef(name=name):
                yield from _definitions(text, node, f"{inside}{name}.")
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                yield Definition(text, inside + name, node)
