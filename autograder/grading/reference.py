"""The `reference` object of a hidden suite: the solution, imported on the trusted side."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping
from importlib.util import spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from autograder.course.records import module_file
from autograder.errors import ContentError


class Reference:
    """One module of the solution, used like `student`.

    Parameters
    ----------
    folder : Path
        The solution's folder; one assignment per process.
    name : str
        The module's name.
    helpers : mapping of str to Path
        Modules that are handed out, which solutions import too.
    """

    def __init__(self, folder: Path, name: str, helpers: Mapping[str, Path] | None = None) -> None:
        self._folder = folder
        self._name = name
        self._helpers = helpers or {}

    def module(self, name: str) -> Reference:
        """Another module of the same solution."""
        return Reference(self._folder, name, self._helpers)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(load_module(self._folder, self._name, self._helpers), name)


class _Helpers:
    """Finds the modules that an assignment hands out, and nothing else of its folder."""

    def __init__(self, paths: Mapping[str, Path]) -> None:
        self.paths = paths

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> Any:
        path = self.paths.get(name)
        return None if path is None else spec_from_file_location(name, path)


def load_module(folder: Path, name: str, helpers: Mapping[str, Path] | None = None) -> ModuleType:
    """Import a module of a solution.

    Raises
    ------
    ContentError
        If it is not there or cannot be imported.
    """
    path = folder / module_file(name)
    loaded = sys.modules.get(name)
    if loaded is not None and Path(loaded.__file__ or "").parent == path.parent:
        return loaded
    if not path.is_file():
        raise ContentError(f"{path} is missing", "Write the reference solution there.")
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    _forget_modules(name, folder)
    if helpers and not any(getattr(f, "paths", None) == helpers for f in sys.meta_path):
        sys.meta_path.append(_Helpers(helpers))
    try:
        return importlib.import_module(name)
    except Exception as error:
        raise ContentError(f"{path} cannot be imported: {error}") from error


def _forget_modules(name: str, folder: Path) -> None:
    """A module of that name from elsewhere; of a package all that does not lie in the folder."""
    top, _, inside = name.partition(".")
    sys.modules.pop(name, None)
    for known, module in list(sys.modules.items()) if inside else ():
        if known == top or known.startswith(f"{top}."):
            places = (
                [module.__file__] if module.__file__ else list(getattr(module, "__path__", ()))
            )
            if not all(Path(place).is_relative_to(folder) for place in places):
                del sys.modules[known]
