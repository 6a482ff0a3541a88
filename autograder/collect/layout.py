"""Find the folder in which a hand-in's modules lie."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from autograder.collect.names import fold

ENDINGS = (".py", ".ipynb")


def module_folders(paths: Iterable[str], modules: Sequence[str] = ()) -> list[str]:
    """The folders that hold the modules best: none, one, or several of equal standing.

    `""` is the top and always wins. Then the folder with the foremost module counts, then the one
    with more of them, then the one that lies higher. Without `modules` any Python file is one,
    and a package is seen by its `__init__.py`. A module with dots lies in the folders of its
    package; where none does, what lies in a package may have been handed in without its folder.
    """
    files = [path for path in paths if path.endswith(ENDINGS)]
    held: dict[str, set[int]] = defaultdict(set)
    inits = {path for path in files if path.endswith("/__init__.py")}
    for path in files if not modules else ():
        held[_folder_outside_packages(path.rpartition("/")[0], inits)].add(0)
    deepest = max((module.count(".") for module in modules), default=0)
    for depth in range(deepest + 1):
        places = ["/".join(m.split(".")[min(depth, m.count(".")) :]) for m in modules]
        for path in files:
            for number in _matching_places(path.rpartition(".")[0], places):
                held[path.rpartition(".")[0][: -len(places[number])].rstrip("/")].add(number)
        if held:
            break
    if not held or "" in held:
        return [""] if held else []
    rank = {folder: (min(found), -len(found), folder.count("/")) for folder, found in held.items()}
    best = min(rank.values())
    return sorted(folder for folder in rank if rank[folder] == best)


def _folder_outside_packages(folder: str, inits: Collection[str]) -> str:
    """The folder itself; of one that is a package, or lies in one, the folder around it."""
    parts = folder.split("/")
    for depth in range(1, len(parts) + 1):
        if "/".join([*parts[:depth], "__init__.py"]) in inits:
            return "/".join(parts[: depth - 1])
    return folder


def _matching_places(path: str, places: Sequence[str]) -> Iterator[int]:
    """Which of the places a path without its ending ends with."""
    for number, place in enumerate(places):
        if path == place or path.endswith(f"/{place}"):
            yield number


def lifted_paths(paths: Sequence[str], folder: str) -> dict[str, str]:
    """Where each path goes when `folder` becomes the top: what lies outside stays where it is.

    A path outside that would meet one from inside is left out.
    """
    prefix = f"{folder}/" if folder else ""
    inside = {path: path.removeprefix(prefix) for path in paths if path.startswith(prefix)}
    files = {fold(path) for path in inside.values()}
    taken = files | {above for path in files for above in _parent_folders(path)}
    outside = {
        path: path
        for path in paths
        if path not in inside
        and fold(path) not in taken
        and files.isdisjoint(_parent_folders(fold(path)))
    }
    return inside | outside


def common_folder(paths: Sequence[str]) -> str:
    """The folder that everything lies in, however many levels deep."""
    folders = [path.split("/")[:-1] for path in paths]
    shared: list[str] = []
    for level in zip(*folders, strict=False):
        if len(set(level)) > 1:
            break
        shared.append(level[0])
    return "/".join(shared)


def _parent_folders(path: str) -> list[str]:
    """The folders a path lies in."""
    parts = path.split("/")
    return ["/".join(parts[:depth]) for depth in range(1, len(parts))]
