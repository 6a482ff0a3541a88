"""Recognise the download of all submissions of a Moodle assignment.

Source: Moodle's mod/assign/classes/downloader.php: for each participant a folder
`<name>_<number>_assignsubmission_file` (with a final underscore before Moodle 4.1), or files that
begin so; with blind marking the name is the word for participant, for a group it is the group's.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from autograder.intake.claims import Claim, Context, Listing
from autograder.intake.members import Kind, Member
from autograder.intake.plain import inside, of_student, visible

_ENTRY = re.compile(
    r"(?P<name>.+?)(_(?P<number>\d+))?_assignsubmission_(?P<kind>file|onlinetext)(_(?P<rest>.*))?",
    re.DOTALL,
)
ANONYMOUS = ("Participant", "Teilnehmerin", "Teilnehmer_in", "Teilnehmer in")
_STRAY = "it is no part of a Moodle hand-in"
Members = list[tuple[tuple[str, ...], Member]]


def moodle(listing: Listing, context: Context) -> list[Claim] | None:
    """A claim for each participant or group; None for what is no such download."""
    listing = inside(listing, lambda name: _ENTRY.fullmatch(name) is not None)
    held: dict[tuple[str, str], Members] = {}
    strays = []
    for top, child in visible(listing).items():
        found = _ENTRY.fullmatch(top)
        if found is None:
            strays.append(Claim(label=top, origin=child.origin, problem=_STRAY, stray=True))
            continue
        begin = (found["rest"],) if found["rest"] else ()
        group = held.setdefault((found["name"], found["number"] or ""), [])
        group += [((*begin, *parts), member) for parts, member in child.members]
    if not held:
        return None
    count = Counter(name for name, _ in held)
    claims = []
    for (name, number), members in held.items():
        label = name if count[name] == 1 and name not in ANONYMOUS else f"{name} {number}"
        files = tuple((p, m) for p, m in members if p or m.kind is Kind.FOLDER)
        own = Listing(label=label, origin=f"{listing.origin}/{label}", members=files)
        known = (participant(number), name) if number else (name,)
        # The archive's times are those of the download: hand-ins' stand in the worksheet.
        claims += [
            replace(claim, known_as=known, dated=False)
            for claim in of_student(own, label, context)
        ]
    return claims + strays


def participant(number: str) -> str:
    """What a participant of one assignment is known as, in downloads and in worksheets."""
    return f"moodle participant {number}"
