"""Recognise nbgrader's exchange and its folder of submissions.

Source: nbgrader's exchange/default/submit.py: `inbound/<student>+<assignment>+<time>[+<random>]`;
its collect step: `submitted/<student>/<assignment>/` with a `timestamp.txt`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from autograder.collect.archives import read_member
from autograder.collect.entries import Claim, Context, Listing
from autograder.collect.members import plausible_time
from autograder.collect.plain import of_student, unwrap_listing, visible_children
from autograder.collect.timestamps import TIMESTAMP, read_moment
from autograder.errors import SubmissionError

_INBOUND = re.compile(
    r"(?P<who>[^+]+)\+(?P<what>[^+]+)\+(?P<when>\d{4}-[^+]*[^+ ](?: \+\d\d:?\d\d)?)(\+[^+]+)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbound:
    """What the name of a folder in the exchange says."""

    student: str
    assignment: str
    when: str


def inbound_parts(name: str) -> Inbound | None:
    """The name of a folder that nbgrader's submit makes; None for any other."""
    found = _INBOUND.fullmatch(name)
    if found is None:
        return None
    return Inbound(student=found["who"], assignment=found["what"], when=found["when"])


def one_inbound(listing: Listing, context: Context) -> list[Claim] | None:
    """One folder of the exchange, whole: as nbgrader's collect leaves it in `submitted/`.

    Its time and its secret stay in it, by which nbgrader gives feedback back.
    """
    found = inbound_parts(listing.label)
    if found is None or found.assignment != context.assignment.name:
        return None
    claims = of_student(listing, found.student, context)
    return [_dated_claim(claim, found.when, context) for claim in claims]


def nbgrader(listing: Listing, context: Context) -> list[Claim] | None:
    """A claim for each hand-in to this assignment; None for what is no folder of nbgrader's."""
    listing = unwrap_listing(listing, lambda name: _INBOUND.fullmatch(name) is not None)
    children = visible_children(listing)
    inbound_parts = {name: found for name in children if (found := _INBOUND.fullmatch(name))}
    if inbound_parts:
        return [
            _dated_claim(claim, found["when"], context)
            for name, found in inbound_parts.items()
            if found["what"] == context.assignment.name
            for claim in of_student(_without_time(children[name]), found["who"], context)
        ]
    times = {
        student: when
        for student, child in children.items()
        if (when := _read_timestamp(visible_children(child).get(context.assignment.name)))
        is not None
    }
    if not times:
        return None
    claims = []
    for student, child in children.items():
        own = visible_children(child).get(context.assignment.name)
        if own is not None:
            found_claims = of_student(_without_time(own), student, context)
            claims += [
                _dated_claim(claim, times.get(student, ""), context) for claim in found_claims
            ]
    return claims


def _read_timestamp(hand_in: Listing | None) -> str | None:
    """What timestamp.txt says; None where there is no such file."""
    file = visible_children(hand_in).get(TIMESTAMP) if hand_in is not None else None
    if file is None or file.file is None:
        return None
    try:
        return read_member(file.file, 100).decode("ascii", "replace").strip()
    except SubmissionError:
        return ""  # theirs has no time then; the others' have


def _without_time(hand_in: Listing) -> Listing:
    return replace(hand_in, members=tuple((p, m) for p, m in hand_in.members if p != (TIMESTAMP,)))


def _dated_claim(claim: Claim, words: str, context: Context) -> Claim:
    """The claim with nbgrader's time; one in a zone that nobody knows still orders hand-ins."""
    when, doubt = read_moment(words, context.zone)
    if not words or when is None:
        return replace(claim, dated=False, notes=(*claim.notes, *([doubt] if words else [])))
    notes = (*claim.notes, doubt) if doubt else claim.notes
    return replace(claim, modified=plausible_time(when.timestamp()), dated=not doubt, notes=notes)
