"""Find the folder in which a hand-in's modules lie."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from autograder.collect.names import fold

ENDINGS = (".py", ".ipynb")


def module_folders(paths: Iterable[str], modules: Sequence[str] = ()) -> list[str]:
    """The folders that hold the modules best: none, one, or several of equal standing.

    `""` is the top and always wins. Then the folder with the foremost module counts, then the one
    with more of them, then the one that lies higher. Without `modules` any Python file is one.
    """
    held: dict[str, set[int]] = defaultdict(set)
    for path in paths:
        folder, _, name = path.rpartition("/")
        if not name.endswith(ENDINGS):
            continue
        module = name.rpartition(".")[0]
        if not modules:
            held[folder].add(0)
        elif module in modules:
            held[folder].add(modules.index(module))
    if not held or "" in held:
        return [""] if held else []
    rank = {folder: (min(found), -len(found), folder.count("/")) for folder, found in held.items()}
    best = min(rank.values())
    return sorted(folder for folder in rank if rank[folder] == best)


def lifted(paths: Sequence[str], folder: str) -> dict[str, str]:
    """Where each path goes when `folder` becomes the top: what lies outside stays where it is.

    A path outside that would meet one from inside is left out.
    """
    prefix = f"{folder}/" if folder else ""
    inside = {path: path.removeprefix(prefix) for path in paths if path.startswith(prefix)}
    files = {fold(path) for path in inside.values()}
    taken = files | {above for path in files for above in _above(path)}
    outside = {
        path: path
        for path in paths
        if path not in inside and fold(path) not in taken and files.isdisjoint(_above(fold(path)))
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


def _above(path: str) -> list[str]:
    """The folders a path lies in."""
    parts = path.split("/")
    return ["/".join(parts[:depth]) for depth in range(1, len(parts))]
