"""Installed packages beyond numpy that an assignment lets students import."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

from autograder.course.records import Assignment, module_file
from autograder.errors import ContentError

_ALWAYS_THERE = frozenset({"numpy"})
_SUFFIXES = (".py", ".so", ".pyd")


@dataclass(frozen=True, slots=True, kw_only=True)
class Packages:
    """What of this Python's site-packages a sandbox shows.

    Attributes
    ----------
    modules : tuple of str
        What students import: `sklearn` for the package scikit-learn.
    preload : tuple of str
        What is loaded before the first worker, so that no worker pays for it.
    paths : tuple of Path
        Folders and files, also of the packages that those need.
    """

    modules: tuple[str, ...] = ()
    preload: tuple[str, ...] = ()
    paths: tuple[Path, ...] = ()


NONE = Packages()


def packages_for(assignment: Assignment) -> Packages:
    """The packages of an assignment; what its stubs and solution import of them is preloaded.

    Raises
    ------
    ContentError
        If one is not installed.
    """
    if not assignment.packages:
        return NONE
    found = find_packages(assignment.packages)
    used = {
        name: None for name in _imported_names(assignment) if name.split(".")[0] in found.modules
    }
    return Packages(modules=found.modules, preload=(*found.modules, *used), paths=found.paths)


@cache
def find_packages(names: tuple[str, ...]) -> Packages:
    """Packages by the names under which they are installed, with all that they need.

    Raises
    ------
    ContentError
        If one is not installed, or not as files of its own.
    """
    modules: dict[str, None] = {}
    paths: dict[Path, None] = {}
    for distribution in _with_requirements(names):
        asked = _canonical_name(distribution.metadata["Name"]) in map(_canonical_name, names)
        for path in _top_level(distribution):
            paths[path] = None
            if asked and _is_importable(path):
                modules[path.name.partition(".")[0]] = None
    return Packages(modules=tuple(modules), paths=tuple(paths))


@cache
def package_versions(names: tuple[str, ...]) -> dict[str, str]:
    """The installed version of each package (ContentError if there is none)."""
    return {name: _find_distribution(name).version for name in names}


def _find_distribution(name: str, needed_by: str = "") -> metadata.Distribution:
    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError:
        reason = f", which {needed_by} needs," if needed_by else ""
        raise ContentError(
            f'The package "{name}"{reason} is not installed in this Python.',
            f"pip install {name}",
        ) from None


def _with_requirements(names: Sequence[str]) -> Iterator[metadata.Distribution]:
    seen = set(_ALWAYS_THERE)
    waiting = [(name, "") for name in names]
    while waiting:
        name, needed_by = waiting.pop(0)
        if _canonical_name(name) in seen:
            continue
        seen.add(_canonical_name(name))
        distribution = _find_distribution(name, needed_by)
        yield distribution
        waiting += [(needed, name) for needed in _required_names(distribution)]


def _canonical_name(name: str) -> str:
    from packaging.utils import canonicalize_name  # only where there are packages

    return canonicalize_name(name)


def _required_names(distribution: metadata.Distribution) -> Iterator[str]:
    from packaging.requirements import InvalidRequirement, Requirement

    for line in distribution.requires or ():
        try:
            requirement = Requirement(line)
        except InvalidRequirement:
            continue
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield requirement.name


def _top_level(distribution: metadata.Distribution) -> Iterator[Path]:
    """The entries of site-packages that belong to a distribution."""
    names = dict.fromkeys(file.parts[0] for file in distribution.files or ())
    found = [Path(str(distribution.locate_file(name))) for name in names if name != ".."]
    found = [
        path.resolve()
        for path in found
        if path.name != "__pycache__" and (path.is_dir() or path.name.endswith(_SUFFIXES))
    ]
    if not any(map(_is_importable, found)):
        name = distribution.metadata["Name"]
        raise ContentError(
            f'The package "{name}" is installed without files of its own (editable?).',
            f"pip install --force-reinstall {name}",
        )
    yield from found


def _is_importable(path: Path) -> bool:
    name = path.name.partition(".")[0]
    folder = path.is_dir() and "." not in path.name and "-" not in path.name
    return name.isidentifier() and (folder or path.is_file())


def _imported_names(assignment: Assignment) -> Iterator[str]:
    for folder in (assignment.folder, assignment.solution):
        for module in (*assignment.modules, *assignment.helpers):
            try:
                tree = ast.parse((folder / module_file(module)).read_bytes())
            except (OSError, SyntaxError, ValueError):
                continue
            for node in ast.walk(tree):
                if isinstance(node, ast.Import):
                    yield from (alias.name for alias in node.names)
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    yield node.module
