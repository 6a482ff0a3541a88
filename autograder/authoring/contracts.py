"""What a numpydoc docstring promises about arguments and results."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

_HEADING = re.compile(r"^(\w[\w ]*)\n-{3,}\n", re.M)
_ENTRY = re.compile(r"^(\S.*)\n?((?:[ ]+.*\n?|\n)*)", re.M)
_UNMODIFIED = re.compile(r"\bnot\s+modified\b")
_AXES = re.compile(r"\bshape \(([^)]*)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An argument or a result: what kind of thing it is, and what is said about it."""

    kind: str
    said: str

    @property
    def is_unmodified(self) -> bool:
        """Whether the docstring says that it is not modified."""
        return _UNMODIFIED.search(self.said) is not None

    @property
    def is_array(self) -> bool:
        return "ndarray" in self.kind and not self.kind.startswith("list")

    @property
    def is_flat(self) -> bool:
        """Whether it is an array with one axis."""
        return len(self._axis_lengths) == 1

    @property
    def may_be_thin(self) -> bool:
        """Whether one of its axes can have the length 1: not so for the shape (3, 2)."""
        return not self._axis_lengths or any(
            axis == "1" or not axis.isdigit() for axis in self._axis_lengths
        )

    @property
    def _axis_lengths(self) -> list[str]:
        """The lengths of the shape in the docstring, as text; none for "any shape"."""
        shape = _AXES.search(self.kind)
        return [axis.strip() for axis in shape[1].split(",") if axis.strip()] if shape else []


def unmodified_arguments(function: ast.FunctionDef) -> dict[str, str]:
    """Kind by name of the arguments that stay as they are; without a docstring: of all."""
    docstring = ast.get_docstring(function)
    if docstring is None:
        given = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
        return {argument.arg: "" for argument in given if argument.arg not in ("self", "cls")}
    return {
        name: entry.kind
        for names, entry in _section_entries(docstring, "Parameters")
        for name in names
        if entry.is_unmodified
    }


def returned_entries(function: ast.FunctionDef) -> list[Entry]:
    """What a function returns, in order; empty where no docstring says it."""
    return [entry for _, entry in _section_entries(ast.get_docstring(function) or "", "Returns")]


def _section_entries(docstring: str, section: str) -> list[tuple[list[str], Entry]]:
    """Names and description of each entry of a section; one without names is a result."""
    pieces = _HEADING.split(docstring + "\n")
    body = dict(zip(pieces[1::2], pieces[2::2], strict=False)).get(section, "")
    found = []
    for head, said in _ENTRY.findall(body):
        names, colon, kind = head.partition(" : ")
        entry = Entry(kind=kind if colon else head, said=said)
        found.append((names.split(", ") if colon else [], entry))
    return found
