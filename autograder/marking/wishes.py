"""What a person asks for, as the mark that becomes of it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from autograder.course.records import total
from autograder.gradebook.manual import Given
from autograder.marking.desk import Desk, Refused
from autograder.report.words import MESSAGE_LIMIT, clean

_KNOWN = frozenset({"clear", "toggle", "total", "comment", "beyond"})


def wished_mark(
    desk: Desk, base: Given | None, exercise: str, wish: Mapping[str, Any]
) -> Given | None:
    """The mark that a wish makes of another one; None where it takes the mark back.

    Parameters
    ----------
    wish : mapping
        `clear`, `toggle` (an item's id), `total` (points, items included), `comment`; `beyond`
        says that a total outside of 0 to the maximum is meant.

    Raises
    ------
    Refused
        If it cannot be meant.
    """
    if not wish.keys() & _KNOWN or wish.keys() - _KNOWN:
        raise Refused("unknown")
    if wish.get("clear"):
        return None
    if base is None and not wish.keys() & {"toggle", "total"}:
        raise Refused("comment-without-points")
    mark = base or Given(name=exercise, points=0.0)
    if "comment" in wish:
        mark = replace(mark, comment=clean(str(wish["comment"]), MESSAGE_LIMIT).strip())
    if "toggle" in wish:
        mark = _toggle_item(desk, mark, str(wish["toggle"]))
    if "total" in wish:
        mark = _with_total(desk, mark, wish["total"], beyond=bool(wish.get("beyond")))
    empty = not mark.items and not mark.points and not mark.comment
    return None if "toggle" in wish and empty else mark


def _toggle_item(desk: Desk, mark: Given, item: str) -> Given:
    order = [known.id for known in desk.items(mark.name)]
    if item not in order:
        raise Refused("item-gone")
    chosen = set(mark.items) ^ {item}
    return replace(mark, items=tuple(name for name in order if name in chosen))


def _with_total(desk: Desk, mark: Given, points: Any, *, beyond: bool) -> Given:
    """The mark with so many points in all."""
    if not isinstance(points, int | float) or not math.isfinite(points) or abs(points) > 1e6:
        raise Refused("no-number")
    maximum = desk.maximum(mark.name)
    if not beyond and not 0 <= points <= maximum:
        raise Refused("out-of-range", points=float(points), maximum=maximum)
    items = (item.points for item in desk.items(mark.name) if item.id in mark.items)
    return replace(mark, points=total([points, -total(items)]), beyond=beyond)
