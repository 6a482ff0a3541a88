"""Find the regions of a cell that begin and end with a marked line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from autograder.errors import ContentError

Marker = Callable[[str], bool]


def regions(lines: Sequence[str], begins: Marker, ends: Marker, where: str) -> list[bool | None]:
    """For each line whether it stands in a region; None for the marked lines themselves.

    Raises
    ------
    ContentError
        If a region has no end, or another one begins in it.
    """
    found: list[bool | None] = []
    inside = False
    for line in lines:
        if begins(line):
            if inside:
                raise ContentError(
                    f"{where}: a marked region begins within another.", "Delete one of the marks."
                )
            inside = True
            found.append(None)
        elif ends(line):
            inside = False
            found.append(None)
        else:
            found.append(inside)
    if inside:
        raise ContentError(
            f"{where}: a marked region has no end.", "Add the line that ends it, END ..."
        )
    return found
