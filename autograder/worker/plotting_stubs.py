"""Stand-ins for plotting packages, which have nothing to show while a submission is graded."""

import sys
from collections.abc import Iterator
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

import numpy as np

PLOTTING = frozenset({"matplotlib", "mpl_toolkits", "seaborn", "plotly", "IPython"})


class Nothing:
    """Takes every call, attribute and index, and does nothing."""

    def __call__(self, *_arguments: Any, **_named: Any) -> "Nothing":
        return self

    def __getattr__(self, name: str) -> "Nothing":
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return self

    def __setattr__(self, _name: str, _value: object) -> None:
        """Settings are forgotten."""

    def __getitem__(self, _index: object) -> "Nothing":
        return self

    def __iter__(self) -> Iterator["Nothing"]:
        yield self

    def __enter__(self) -> "Nothing":
        return self

    def __exit__(self, *_exception: object) -> None:
        """Exceptions pass through."""


NOTHING = Nothing()


def subplots(rows: int = 1, columns: int = 1, **named: Any) -> tuple[Nothing, Any]:
    """A figure and its axes in the shape that matplotlib gives them."""
    rows, columns = named.get("nrows", rows), named.get("ncols", columns)
    if rows * columns == 1:
        return NOTHING, NOTHING
    axes = np.full((rows, columns), NOTHING, dtype=object)
    return NOTHING, axes.reshape(-1) if 1 in (rows, columns) else axes


class _SilentModule(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return subplots if name == "subplots" else NOTHING


class _Loader:
    def create_module(self, spec: ModuleSpec) -> ModuleType:
        module = _SilentModule(spec.name)
        module.__path__ = []
        return module

    def exec_module(self, module: ModuleType) -> None:
        """There is nothing to run."""


class _Finder:
    def find_spec(self, name: str, _path: object = None, _target: object = None) -> Any:
        if name.partition(".")[0] in PLOTTING:
            return ModuleSpec(name, _Loader(), is_package=True)  # type: ignore[arg-type]
        return None


def install() -> None:
    """From now on importing a plotting package gives a silent one."""
    sys.meta_path.insert(0, _Finder())
