"""What else could stand in a place of a definition: the names, attributes and keys around it."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator, Sequence

_FEW = 3
_BUILTIN = frozenset(vars(builtins))
_MAX = 12  # of each kind: who has more names at hand has not mistaken one for any other


class Scope:
    """The words that one definition knows.

    Parameters
    ----------
    part : ast.stmt
        The definition.
    module : ast.Module
        The text that it stands in.
    """

    def __init__(self, part: ast.stmt, module: ast.Module) -> None:
        self.parameters = _parameter_names(part)
        local = dict.fromkeys([*self.parameters, *_stored_names(part)])
        self.names = [name for name in local if name not in ("self", "_")][:_MAX]
        self.functions = {
            node.name: len(node.args.args)
            for node in module.body
            if isinstance(node, ast.FunctionDef)
        }
        self.functions_of_one = [
            node.name
            for node in module.body
            if isinstance(node, ast.FunctionDef) and _takes_one(node.args) and node is not part
        ][:_MAX]
        self.attributes = _self_attributes(module, part)[:_MAX]
        self.keys = _text_keys(part)[:_MAX]
        self.numbers = list(dict.fromkeys(_number_texts(part)))[:_MAX]
        self._calls = _calls(part)
        self.numpy = _numpy_name(module)
        self.unfilled = list(_unfilled_lists(part))[:_MAX]
        self.unread = _unread_parameters(part, self.parameters)
        self.called = list(dict.fromkeys([*_called_names(part), *self.unread]))[:_FEW]
        self.functions_used = list(dict.fromkeys(_functions_used(module, self.numpy)))[:_MAX]
        self.switches = _switch_parameters(module)[:2]

    def calls_of(self, name: str) -> list[str]:
        """What the definition computes of a name by one call, as it is written."""
        return list(dict.fromkeys(self._calls.get(name, ())))[:_MAX]

    def meant_names(self, name: str) -> Iterator[str]:
        """What could have been meant by a name that is read."""
        if name not in self.names:
            return
        yield from (other for other in self.names if other != name)
        if name in self.attributes:
            yield f"self.{name}"


def _takes_one(arguments: ast.arguments) -> bool:
    return len(arguments.args) - len(arguments.defaults) == 1 and not arguments.kwonlyargs


def _unfilled_lists(part: ast.stmt) -> Iterator[str]:
    """Lists that begin empty, and that nothing is appended to."""
    filled = {
        ast.unparse(node.func.value)
        for node in ast.walk(part)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    for node in ast.walk(part):
        match node:
            case ast.Assign(targets=[ast.Name() | ast.Attribute() as target], value=ast.List()):
                if ast.unparse(target) not in filled:
                    yield ast.unparse(target)


def _parameter_names(part: ast.stmt) -> list[str]:
    if not isinstance(part, ast.FunctionDef):
        return []
    arguments = part.args
    return [a.arg for a in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]


def _stored_names(part: ast.AST) -> Iterator[str]:
    for node in ast.walk(part):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def _self_attributes(module: ast.Module, part: ast.stmt) -> list[str]:
    """Those that the class around a method gives its objects."""
    for node in module.body:
        if isinstance(node, ast.ClassDef) and part in node.body:
            return list(
                dict.fromkeys(
                    found.attr
                    for found in ast.walk(node)
                    if isinstance(found, ast.Attribute)
                    and isinstance(found.value, ast.Name)
                    and found.value.id == "self"
                    and isinstance(found.ctx, ast.Store)
                )
            )
    return []


def _text_keys(part: ast.stmt) -> list[str]:
    """The texts that things are looked up or put down by."""
    found: dict[str, None] = {}
    for node in ast.walk(part):
        match node:
            case ast.Subscript(slice=ast.Constant(value=str(key))):
                found[key] = None
            case ast.Dict(keys=keys):
                found |= {
                    k.value: None
                    for k in keys
                    if isinstance(k, ast.Constant) and isinstance(k.value, str)
                }
    return list(found)


def _number_texts(part: ast.stmt) -> Iterator[str]:
    for node in ast.walk(part):
        if isinstance(node, ast.Constant) and type(node.value) in (int, float):
            yield repr(node.value)


def _calls(part: ast.stmt) -> dict[str, list[str]]:
    """Calls by the name that they are given alone: `np.tanh(z)` and `tanh(z)` by `z`."""
    found: dict[str, list[str]] = {}
    if isinstance(part, ast.FunctionDef) and len(part.args.args) - len(part.args.defaults) == 1:
        found[part.args.args[0].arg] = [f"{part.name}({part.args.args[0].arg})"]
    for node in ast.walk(part):
        match node:
            case ast.Call(args=[ast.Name(id=name)], keywords=[]):
                found.setdefault(name, []).append(ast.unparse(node))
    return found


def _unread_parameters(part: ast.stmt, parameters: Sequence[str]) -> list[str]:
    """Parameters that have no effect so far."""
    read = {
        node.id
        for node in ast.walk(part)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    }
    return [name for name in parameters if name not in read and name != "self"]


def _called_names(part: ast.stmt) -> Iterator[str]:
    """Names that are called with one argument."""
    for node in ast.walk(part):
        match node:
            case ast.Call(func=ast.Name(id=name), args=[_], keywords=[]):
                if name not in _BUILTIN:
                    yield name


def _functions_used(module: ast.Module, numpy: str) -> Iterator[str]:
    """Functions of numpy that the module calls with one argument: so they are known."""
    for node in ast.walk(module):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=called), args=[_]):
                if name == numpy and not node.keywords:
                    yield called


def _switch_parameters(module: ast.Module) -> list[str]:
    """Parameters that are off unless a call says otherwise."""
    found: dict[str, None] = {}
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef):
            defaults = node.args.defaults
            for argument, default in zip(
                node.args.args[len(node.args.args) - len(defaults) :], defaults, strict=True
            ):
                if isinstance(default, ast.Constant) and default.value is False:
                    found[argument.arg] = None
    return list(found)


def _numpy_name(module: ast.Module) -> str:
    """What the module calls numpy; empty where it does not import it."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name == "numpy":
                    return alias.asname or "numpy"
    return ""
