"""The `reference` object of a hidden suite: the solution, imported on the trusted side."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from autograder.errors import ContentError


class Reference:
    """One module of the solution, used like `student`.

    Parameters
    ----------
    folder : Path
        The solution's folder; one assignment per process.
    name : str
        The module's name.
    """

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = name

    def module(self, name: str) -> Reference:
        """Another module of the same solution."""
        return Reference(self._folder, name)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(load(self._folder, self._name), name)


def load(folder: Path, name: str) -> ModuleType:
    """Import a module of a solution.

    Raises
    ------
    ContentError
        If it is not there or cannot be imported.
    """
    loaded = sys.modules.get(name)
    if loaded is not None and Path(loaded.__file__ or "").parent == folder:
        return loaded
    if not (folder / f"{name}.py").is_file():
        raise ContentError(f"{folder}/{name}.py is missing", "Write the reference solution there.")
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    sys.modules.pop(name, None)
    try:
        return importlib.import_module(name)
    except Exception as error:
        raise ContentError(f"{folder}/{name}.py cannot be imported: {error}") from error
