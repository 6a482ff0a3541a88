"""Of several repairs only what they agree on is said."""

from __future__ import annotations

from dataclasses import replace

from autograder.repairs.agreement import agreed_spots
from autograder.repairs.candidates import Candidate
from autograder.repairs.kinds import Kind, Rank, Spot


def change(line: int, kind: Kind = Kind.SIGN, text: str = "module") -> Candidate:
    """A candidate in this place."""
    return Candidate(
        rank=Rank.SLIP,
        kind=kind,
        text=text,
        place="f",
        line=line,
        before="return z",
        after="return -z",
        original=b"",
        edit=(0, 0, ""),
    )


def said(*options: Candidate) -> list[tuple[str, int]]:
    """Kind and line of what is said."""
    return [(place.kind, place.line) for place in agreed_spots([(option,) for option in options])]


def test_repairs_of_one_place_are_said_with_what_they_share():
    """One line, or the next; the kind only where it is the same."""
    assert said(change(5)) == [("sign", 5)]
    assert said(change(5), change(6)) == [("sign", 5)]
    assert said(change(5), change(5, Kind.NUMBER)) == [("line", 5)]
    farther = replace(change(5, Kind.NUMBER), rank=Rank.RARE)
    assert said(change(5), farther) == [("sign", 5)]


def test_repairs_of_different_places_are_said_by_their_kind_or_not_at_all():
    """Nothing is guessed, and no line is shown that need not be it."""
    (place,) = agreed_spots([(change(5),), (change(9),)])
    assert place == Spot(kind=Kind.SIGN, text="module")
    assert said(change(5), change(9, Kind.NUMBER)) == []
    assert said(change(5), change(5, Kind.NUMBER, "cell 2")) == []
    assert said() == []


def test_two_changes_that_only_help_together_are_two_places():
    """Each has to agree by itself."""
    pair = (change(5), change(9, Kind.NUMBER))
    assert [p.line for p in agreed_spots([pair])] == [5, 9]
    other = (change(5), change(20, Kind.AXIS))
    assert agreed_spots([pair, other]) == ()
