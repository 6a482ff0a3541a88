"""Load a submission's modules from memory, so that nothing of it touches the disk."""

import builtins
import sys
from collections.abc import Mapping, Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, NoReturn

from autograder.worker import absent, jupyter
from autograder.worker.cells import Problem, run_cells


class Sources:
    """Finds the modules of one submission after everything installed: their numpy.py stays unread.

    Parameters
    ----------
    sources : mapping of str to bytes
        Module name -> source as it was handed in; encoding and line ends are Python's business.
        `a.b` makes a package of `a`, whether or not it has a source.
    names : sequence of str
        The modules that a notebook takes the place of.
    cells : sequence of (str, bytes)
        Name and code of the notebook's cells.
    """

    def __init__(
        self,
        sources: Mapping[str, bytes],
        names: Sequence[str] = (),
        cells: Sequence[tuple[str, bytes]] = (),
    ) -> None:
        self.sources = sources
        self.names = names
        self.cells = cells
        self.problems: list[Problem] = []

    def __contains__(self, name: object) -> bool:
        return name in self.sources or name in self.names or self._is_package(str(name))

    def _is_package(self, name: str) -> bool:
        return any(other.startswith(f"{name}.") for other in self.sources)

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> Any:
        return self._spec(name) if name in self else None

    def _spec(self, name: str) -> ModuleSpec:
        # Not by name a Loader: importlib.abc would bring tempfile and more into every worker.
        return ModuleSpec(
            name,
            self,  # type: ignore[arg-type]
            origin=self._file_name(name),
            is_package=self._is_package(name),
        )

    def _file_name(self, name: str) -> str:
        file = name.replace(".", "/")
        return f"{file}/__init__.py" if self._is_package(name) else f"{file}.py"

    def create_module(self, _spec: ModuleSpec) -> None:
        """Python's own kind of module will do."""

    def exec_module(self, module: ModuleType) -> None:
        name = module.__name__
        if name in self.names:
            with absent.loading():
                self._run_cells(module)
            return
        source = self.sources.get(name, b"")
        module.__file__ = self._file_name(name)
        with absent.prepared(source, f"{name}.py") as code:  # no folder in it: see lines.py
            exec(code, module.__dict__)  # noqa: S102 - the point of it

    def _run_cells(self, module: ModuleType) -> None:
        for other in self.names:  # before any cell runs: it may import the notebook
            sys.modules[other] = module
        self.problems = run_cells(self.cells, module)

    def get_source(self, name: str) -> str:
        """The text of a module, which tracebacks show lines of."""
        return self.sources.get(name, b"").decode("utf-8-sig", "replace")

    def loaded_modules(self) -> list[ModuleType]:
        """The declared modules that have been imported."""
        names = (*self.sources, *self.names[:1])
        return [sys.modules[name] for name in names if self._is_loaded(name)]

    def _is_loaded(self, name: str) -> bool:
        return isinstance(getattr(sys.modules.get(name), "__loader__", None), Sources)

    def uninstall(self) -> None:
        """Forget the submission's modules, so that another one can take its place."""
        sys.meta_path[:] = [finder for finder in sys.meta_path if finder is not self]
        parents = (name.rpartition(".")[0] for name in self.sources)
        for name in {*self.sources, *self.names, *parents}:
            if self._is_loaded(name):
                del sys.modules[name]

    def load(self, name: str) -> ModuleType:
        """Import one of the declared modules, even if an installed one has the same name."""
        if name not in self:
            raise ModuleNotFoundError(f"No module named '{name}'", name=name)
        if self._is_loaded(name):
            return sys.modules[name]
        above, _, last = name.rpartition(".")
        parent = self.load(above) if above else None
        if self._is_loaded(name):  # by its package
            return sys.modules[name]
        module = ModuleType(name)
        module.__spec__ = self._spec(name)
        module.__loader__ = module.__spec__.loader
        module.__package__ = module.__spec__.parent
        if self._is_package(name):
            module.__path__ = []
        sys.modules[name] = module
        try:
            self.exec_module(module)
        except BaseException:
            del sys.modules[name]
            raise
        if parent is not None:
            setattr(parent, last, module)
        return module


def _no_input(_prompt: object = "") -> NoReturn:
    raise EOFError("input() is not available while a submission is graded")


def install(
    sources: Mapping[str, bytes],
    names: Sequence[str] = (),
    cells: Sequence[tuple[str, bytes]] = (),
) -> Sources:
    """Make the submission importable, and `input()` an immediate error."""
    finder = Sources(sources, names, cells)
    sys.meta_path.append(finder)
    builtins.input = _no_input
    absent.install()
    jupyter.install()
    return finder
