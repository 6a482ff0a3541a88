"""What of this Python a box needs to see: interpreter, standard library, numpy, ours."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from functools import cache
from importlib.machinery import BuiltinImporter, FrozenImporter, PathFinder
from pathlib import Path

import numpy as np

import autograder

BOX_LIBRARY = "/box/lib"

# What nearly every submission imports. A worker pays for more: its fork copies what is loaded.
PRELOAD = (
    *("collections", "contextlib", "copy", "dataclasses", "enum", "functools", "itertools"),
    *("json", "math", "operator", "os", "pathlib", "random", "re", "sys", "time", "typing"),
    "warnings",
    *("encodings.ascii", "encodings.latin_1", "encodings.utf_8_sig"),
    *("numpy", "numpy.random", "numpy.linalg"),
)
# What else may be imported: loaded beforehand where exercises have to do with files, and where
# no file can be opened at all.
FURTHER = (
    *("abc", "array", "base64", "bisect", "cmath", "codecs", "csv", "datetime", "decimal"),
    *("fractions", "gzip", "hashlib", "heapq", "inspect", "io", "numbers", "pprint", "secrets"),
    *("statistics", "string", "struct", "tempfile", "textwrap", "timeit", "traceback", "types"),
    *("unittest", "uuid", "zipfile", "zlib", "encodings.cp1252", "encodings.utf_16"),
    *("numpy.fft", "numpy.polynomial", "numpy.testing", "numpy.ma"),
)


# What the self-test imports of that: one of each kind that is not loaded beforehand.
SAMPLE = ("mmap", "unicodedata", "colorsys", "encodings.cp437", "numpy.polynomial")
_NUMPY = ("char", "ctypeslib", "fft", "lib", "linalg", "ma", "polynomial", "random", "testing")
_APART = ("antigravity", "ensurepip", "nis", "this")  # a browser, packages, the network, a print


@dataclass(frozen=True, slots=True, kw_only=True)
class Runtime:
    """Paths of the running Python, links resolved.

    Attributes
    ----------
    executable : Path
        The base interpreter, not the virtual environment's link to it.
    standard_library : tuple of Path
        Folders for sys.path.
    numpy : tuple of Path
        numpy's folder, and the folder of its shared libraries where the wheel has one.
    ours : tuple of Path
        `autograder/__init__.py`, `wire/`, `worker/`: all that the untrusted side may read of us.
    libraries : tuple of Path
        Folders with shared libraries.
    hidden_folders : tuple of Path
        Folders below those that are of no concern to the box: other installed packages.
    """

    executable: Path
    standard_library: tuple[Path, ...]
    numpy: tuple[Path, ...]
    ours: tuple[Path, ...]
    libraries: tuple[Path, ...]
    hidden_folders: tuple[Path, ...]

    @property
    def package_folders(self) -> tuple[Path, ...]:
        """The folders that numpy and we are imported from, outside a box."""
        return self.numpy[0].parent, self.ours[0].parent.parent

    def script(self, name: str) -> Path:
        """A file of `worker/` as it is called outside a box."""
        return self.ours[0].parent / "worker" / name


@cache
def runtime() -> Runtime:
    """Look the paths up once."""
    base = Path(sys.base_prefix).resolve()
    standard = {Path(sysconfig.get_path(name)).resolve() for name in ("stdlib", "platstdlib")}
    # Inside a virtual environment these two point to the base installation already.
    standard = {folder for folder in standard if (folder / "os.py").exists()}
    dynamic = {folder / "lib-dynload" for folder in standard}
    numpy_folder = Path(np.__file__).resolve().parent
    bundled = numpy_folder.parent / "numpy.libs"
    ours = Path(autograder.__file__).resolve()
    libraries = [
        Path(name) for name in ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib")
    ]
    libraries += [base / "lib", Path(sysconfig.get_config_var("LIBDIR") or "/usr/lib")]
    installed = [
        folder / name for folder in standard for name in ("site-packages", "dist-packages")
    ]
    debian = [
        Path(f"/usr/lib/{v}/dist-packages") for v in ("python3", f"python3.{sys.version_info[1]}")
    ]
    local = sorted(Path("/usr/local/lib").glob("python3*/*-packages"))
    return Runtime(
        executable=_interpreter(),
        standard_library=(*sorted(standard), *sorted(dynamic)),
        numpy=(numpy_folder, bundled) if bundled.is_dir() else (numpy_folder,),
        ours=(ours, ours.parent / "wire", ours.parent / "worker"),
        libraries=tuple(dict.fromkeys(p for p in libraries if p.is_dir())),
        hidden_folders=tuple(p for p in (*installed, *debian, *local) if p.is_dir()),
    )


@cache
def promised_modules() -> tuple[str, ...]:
    """What students may import: the standard library as far as this Python has it, and numpy."""
    public = sorted(name for name in sys.stdlib_module_names if not name.startswith("_"))
    found = [name for name in public if name not in _APART and _is_here(name)]
    return (*found, *(f"numpy.{name}" for name in _NUMPY))


def can_import(name: str) -> bool:
    """Whether this Python can, outside every box: some are built without sqlite3."""
    line = [sys.executable, "-I", "-c", f"import {name}"]
    return subprocess.run(line, capture_output=True, check=False).returncode == 0


def _is_here(name: str) -> bool:
    """Python's own finders are asked: others of this process have their own distutils."""
    folders = [str(folder) for folder in runtime().standard_library]
    return (
        BuiltinImporter.find_spec(name) is not None
        or FrozenImporter.find_spec(name) is not None
        or PathFinder.find_spec(name, folders) is not None
    )


def _interpreter() -> Path:
    base = getattr(sys, "_base_executable", None) or sys.executable
    return Path(base).resolve()
