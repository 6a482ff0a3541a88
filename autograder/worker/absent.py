"""Imports that fail cost nothing until what they were to bring is used.

At the top of a module an import that fails leaves a placeholder. While modules are loaded it
takes everything, as a picture would; afterwards whoever works with it gets the import's error.
"""

import ast
import builtins
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import CodeType
from typing import Any

from autograder.worker.placeholder import Nothing, unpacked_count

_HELPER = "__absent__"
_VERSION = "99.0.0"  # of a package that is not there: whoever asks for some version goes on
_IMPORTED = re.compile(r"\b(?:import|from)\b([^\n#;]*)")
_TREE = ast.PyCF_ONLY_AST
_FREE = {"__init__", "__getattr__", "__getitem__", "__repr__", "__copy__", "__deepcopy__"} | {
    "__array_priority__", "__module__", "__doc__", "__dict__", "__weakref__", "__or__", "__ror__",
    "__instancecheck__", "__subclasscheck__", "__static_attributes__", "__firstlineno__",
    "__setattr__", "__delattr__", "__mro_entries__",
}  # fmt: skip
_EVERYBODY = frozenset({"numpy", "np", "math", "random", "os", "sys"})
_loading = 0
_failed = 0
_all_there: set[tuple[str, ...]] = set()  # files, with their imports, of which none has failed


@contextmanager
def loading() -> Iterator[None]:
    """The time in which modules are loaded."""
    global _loading
    _loading += 1
    try:
        yield
    finally:
        _loading -= 1


class Absent(Nothing):
    """What could not be imported.

    Parameters
    ----------
    error : ImportError
        Why; raised where it is used.
    origin : tuple of (str, str)
        The module, and the name in it that was asked for.
    """

    def __init__(self, error: ImportError, origin: tuple[str, str] = ("", "")) -> None:
        object.__setattr__(self, "_error", error)
        object.__setattr__(self, "origin", origin)

    def refuse(self) -> None:
        """Raise the error of the import, unless modules are being loaded."""
        if not _loading:
            error = self._error
            raise type(error)(*error.args, name=error.name)

    def __getattr__(self, name: str) -> Any:
        if name == "__version__":
            return _VERSION
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return self

    def __call__(self, *_arguments: Any, **_named: Any) -> Any:
        self.refuse()
        return self

    def __mro_entries__(self, _bases: tuple[Any, ...]) -> tuple[type, ...]:
        self.refuse()

        def new(_cls: type, *_arguments: Any, **_named: Any) -> Any:
            self.refuse()
            return self

        body = {"__new__": new, "__init_subclass__": lambda _cls=None, **_named: None}
        return (type("Base", (), body),)


def _guarded_method(method: Callable[..., Any], name: str) -> Callable[..., Any]:
    def guarded(self: Any, *arguments: Any, **named: Any) -> Any:
        self.refuse()
        if name in ("__iter__", "__reversed__"):
            return iter([self] * unpacked_count(sys._getframe(1)))
        return method(self, *arguments, **named)

    return guarded


for _name, _method in list(vars(Nothing).items()):
    if callable(_method) and _name not in _FREE and _name not in vars(Absent):
        setattr(Absent, _name, _guarded_method(_method, _name))


def _import_placeholder(module: str, name: str = "", level: int = 0) -> Any:
    """What stands for a name whose import has just failed."""
    global _failed
    _failed += 1
    error = sys.exc_info()[1]
    if level:  # `from .b import f` within the package a is from `a.b`
        package = str(sys._getframe(1).f_globals.get("__package__")).split(".")
        module = ".".join([*package[: len(package) - level + 1], *([module] if module else [])])
    if not name and module in sys.modules:
        return sys.modules[module]  # of `import a.b` the first is there
    return Absent(error if isinstance(error, ImportError) else ImportError(), (module, name))


def install() -> None:
    """Make the helper known that compiled modules ask."""
    setattr(builtins, _HELPER, _import_placeholder)


def tolerant_code(source: bytes | str, file: str) -> CodeType:
    """The code of a module in which no import at the top is an obstacle.

    An import that the student guards with `try` is left alone, as is one inside a function.

    Raises
    ------
    SyntaxError, ValueError
        As `compile` does.
    """
    if not _may_fail(source):  # most modules: a tree costs more than all of their code
        return compile(source, file, "exec", dont_inherit=True)
    tree: Any = compile(source, file, "exec", _TREE, dont_inherit=True)
    try:
        tree.body = _tolerant_body(tree.body)
        code = compile(tree, file, "exec", dont_inherit=True)
    except RecursionError:
        code = compile(source, file, "exec", dont_inherit=True)
    return code


@contextmanager
def prepared(source: bytes | str, file: str) -> Iterator[CodeType]:
    """The code of a module, to be executed inside, in which no import at the top is an obstacle.

    Variants of a module are loaded one after another: once none of its imports has failed, what
    has the same ones is compiled as it stands, which takes less than half of the time.

    Raises
    ------
    SyntaxError, ValueError
        As `compile` does.
    """
    known = (file, *_imported_names(source))
    there = known in _all_there
    code = (
        compile(source, file, "exec", dont_inherit=True) if there else tolerant_code(source, file)
    )
    before = _failed
    with loading():
        yield code
    if _failed == before:
        _all_there.add(known)


def _may_fail(source: bytes | str) -> bool:
    """Whether a text imports anything but what everybody has."""
    names = set(re.findall(r"[\w.(\\]+", " ".join(_imported_names(source))))
    return not names <= _EVERYBODY | {"as", "import"}


def _imported_names(source: bytes | str) -> list[str]:
    text = source if isinstance(source, str) else source.decode("utf-8", "replace")
    return _IMPORTED.findall(text)


def _tolerant_body(body: list[ast.stmt]) -> list[ast.stmt]:
    """The statements, their imports one by one and guarded."""
    found: list[ast.stmt] = []
    for statement in body:
        if isinstance(statement, ast.Import | ast.ImportFrom):
            found += _single_imports(statement)
            continue
        if isinstance(statement, ast.If | ast.With | ast.For | ast.While | ast.Try):
            if not (isinstance(statement, ast.Try) and statement.handlers):
                statement.body = _tolerant_body(statement.body)
            if not isinstance(statement, ast.With):
                statement.orelse = _tolerant_body(statement.orelse)
        if isinstance(statement, ast.Try):
            statement.finalbody = _tolerant_body(statement.finalbody)
            for handler in statement.handlers:
                handler.body = _tolerant_body(handler.body)
        found.append(statement)
    return found


def _single_imports(statement: ast.Import | ast.ImportFrom) -> Iterator[ast.stmt]:
    if isinstance(statement, ast.ImportFrom) and statement.module == "__future__":
        yield statement
        return
    for alias in statement.names:
        if isinstance(statement, ast.Import):
            one: ast.stmt = ast.Import(names=[alias])
            bound = alias.asname or alias.name.partition(".")[0]
            asked: list[Any] = [alias.name if alias.asname else bound]
        else:
            one = ast.ImportFrom(statement.module, [alias], statement.level)
            bound = alias.asname or alias.name
            asked = [statement.module or "", alias.name, statement.level]
        otherwise: ast.stmt = ast.Pass()
        if bound != "*":
            call = ast.Call(ast.Name(_HELPER, ast.Load()), [ast.Constant(a) for a in asked], [])
            otherwise = ast.Assign([ast.Name(bound, ast.Store())], call)
        handler = ast.ExceptHandler(ast.Name("ImportError", ast.Load()), None, [otherwise])
        guarded = ast.Try(body=[one], handlers=[handler], orelse=[], finalbody=[])
        for node in ast.walk(guarded):
            ast.copy_location(node, statement)
        yield guarded
