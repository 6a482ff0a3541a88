"""What may be said when several repairs would do: what they agree on."""

from __future__ import annotations

from collections.abc import Sequence

from autograder.repairs.candidates import Candidate
from autograder.repairs.kinds import Kind, Spot

_NEAR = 1  # lines


def agreed_spots(repairs: Sequence[tuple[Candidate, ...]]) -> tuple[Spot, ...]:
    """The places to look at: of one change, or of two that only help together.

    Parameters
    ----------
    repairs : sequence of tuple of Candidate
        The nearest first; all of one length. Each is enough.
    """
    if not repairs:
        return ()
    parts = [_common_spot(options) for options in zip(*repairs, strict=True)]
    spots = [spot for spot in parts if spot is not None]
    return tuple(spots) if len(spots) == len(parts) else ()


def _common_spot(options: Sequence[Candidate]) -> Spot | None:
    """Of changes of which each would do: one line, or one kind wherever it is; else nothing.

    Of one line the kind is that of the nearest, if that is one.
    """
    first = options[0]
    kinds = {candidate.kind for candidate in options}
    nearest = {one.kind for one in options if one.rank == min(each.rank for each in options)}
    kind = nearest.pop() if len(nearest) == 1 else Kind.LINE
    lines = [candidate.line for candidate in options]
    together = {candidate.text for candidate in options} == {first.text}
    if together and max(lines) - min(lines) <= _NEAR:
        return Spot(
            kind=kind,
            text=first.text,
            line=first.line,
            before=first.before,
            after=first.after,
        )
    return Spot(kind=first.kind, text=first.text) if len(kinds) == 1 else None
