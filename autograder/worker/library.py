"""The standard library and numpy, held in memory for workers that cannot open a file.

Modules in Python are read before the first fork and built when a worker imports them. Modules in C
have to be imported before: no worker may map a file to run it.
"""

import importlib
import mmap
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.machinery import EXTENSION_SUFFIXES, ModuleSpec, PathFinder, SourceFileLoader
from importlib.util import cache_from_source
from typing import Any

_APART = ("test", "tests", "idle_test", "site-packages", "dist-packages", "__pycache__")
_DATA = (".txt", ".pickle")  # what modules read that lie beside it: grammars
# Every mapping makes every fork dearer: what draws on screens, asks a network directory, has a
# twin in Python, or is there for tests only.
_LEFT_OUT = frozenset({"_tkinter", "nis", "_asyncio", "_simd"})
_FOR_TESTS = ("_test", "_ctypes_test", "_xx", "xx")


class Library:
    """Finds what was read, by the name of the module.

    Parameters
    ----------
    folders : sequence of str
        What would stand on sys.path.
    packages : sequence of str
        Folders and files of which only the package of that name is read.
    """

    def __init__(self, folders: Sequence[str], packages: Sequence[str]) -> None:
        self.modules: dict[str, str] = {}
        self._places: dict[str, slice] = {}
        self.times: dict[str, dict[str, float]] = {}
        self.extensions: list[str] = []
        with open(os.memfd_create("library"), "wb") as self._file:  # noqa: PTH123
            for folder in folders:
                self._read_folder(folder, "")
            for path in packages:
                self._read_package(path)
            self._file.flush()
            # Unlike objects, a mapping is not copied by a fork; what a worker writes there, as it
            # is private, stays with that worker.
            self._memory = mmap.mmap(
                self._file.fileno(), 0, flags=mmap.MAP_PRIVATE, prot=mmap.PROT_READ
            )

    def _read_package(self, path: str) -> None:
        """A folder, or a module of one file; folders with shared libraries hold no module."""
        name = os.path.basename(path)  # noqa: PTH119
        stem, _, _suffix = name.partition(".")
        if name.endswith(".py"):
            self._keep_module(path, stem)
        elif name.endswith(tuple(EXTENSION_SUFFIXES)):
            self.extensions.append(stem)
        elif os.path.isfile(f"{path}/__init__.py"):  # noqa: PTH113
            self._read_folder(path, f"{name}.")
            self._keep_module(f"{path}/__init__.py", name)

    def _read_folder(self, folder: str, prefix: str) -> None:
        for name in sorted(os.listdir(folder)):  # noqa: PTH208
            path = f"{folder}/{name}"
            stem, _, suffix = name.partition(".")
            if name.endswith(".py"):
                module = prefix + stem if stem != "__init__" else prefix[:-1]
                self._keep_module(path, module)
            elif name.endswith(tuple(EXTENSION_SUFFIXES)):
                self.extensions.append(prefix + stem)
            elif name.endswith(_DATA):
                self._store_file(path)
            elif not suffix and name not in _APART and os.path.isfile(f"{path}/__init__.py"):  # noqa: PTH113
                self._read_folder(path, f"{prefix}{name}.")

    def _keep_module(self, path: str, module: str) -> None:
        """The compiled form if there is one: it is smaller than the source, and built at once."""
        facts = os.stat(path)  # noqa: PTH116
        self.modules.setdefault(module, path)
        self.times[path] = {"mtime": facts.st_mtime, "size": facts.st_size}
        with suppress(OSError):
            self._store_file(cache_from_source(path))
            return
        self._store_file(path)

    def _store_file(self, path: str) -> None:
        with open(path, "rb") as file:  # noqa: PTH123 - the zygote does not import pathlib for this
            start = self._file.tell()
            self._file.write(file.read())
            self._places[path] = slice(start, self._file.tell())

    def content(self, path: str) -> bytes:
        """What was read from there.

        Raises
        ------
        FileNotFoundError
            If nothing was.
        """
        if path not in self._places:
            raise FileNotFoundError(path)
        return self._memory[self._places[path]]

    def import_extensions(self) -> None:
        """Import the modules that are written in C; some want what this machine has not."""
        for name in self.extensions:
            last = name.rpartition(".")[2]
            if not (last in _LEFT_OUT or last.startswith(_FOR_TESTS) or last.endswith("_tests")):
                with suppress(Exception):  # packages of others may raise anything
                    importlib.import_module(name)

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> Any:
        path = self.modules.get(name)
        if path is None:
            return None
        package = path.endswith("/__init__.py")
        spec = ModuleSpec(name, _Loader(name, path, self), origin=path, is_package=package)
        spec.has_location = True
        if package:
            spec.submodule_search_locations = [path.rpartition("/")[0]]
        return spec


class _Loader(SourceFileLoader):
    """Python's own loader, with files from memory."""

    def __init__(self, name: str, path: str, library: Library) -> None:
        super().__init__(name, path)
        self._library = library

    def get_data(self, path: str) -> bytes:
        return self._library.content(path)

    def path_stats(self, path: str) -> Any:
        return self._library.times[path]

    def _cache_bytecode(self, *_what: object) -> None:
        """Nothing is written."""


def install(folders: Sequence[str], packages: Sequence[str]) -> None:
    """From now on modules are found in memory before they are looked for on disk."""
    library = Library(folders, packages)
    library.import_extensions()
    sys.meta_path.insert(sys.meta_path.index(PathFinder), library)
