"""Recognise the download of all submissions of an ILIAS exercise.

Source: ILIAS' Modules/Exercise/classes/class.ilExSubmission.php: folders
`<last name>_<first name>_<login>_<number>`, for teams inside `Team <number>`, below a folder for
submissions; the names of late files begin with the words for it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from autograder.intake.claims import Claim, Context, Listing
from autograder.intake.names import is_archive
from autograder.intake.plain import inside, is_one_student, of_student, visible

_PERSON = re.compile(r".[^_\n]*_.[^_\n]*_.+_\d+")  # four parts; each may hold a _
_TEAM = re.compile(r"Team \d+")
_LATE = re.compile(r"(Late Submission|Versp(ä|ae|a)tete Abgabe) - ")


def ilias(listing: Listing, context: Context) -> list[Claim] | None:
    """A claim for each person who handed in; None for what is no such download."""
    listing = inside(listing, lambda name: bool(_PERSON.fullmatch(name) or _TEAM.fullmatch(name)))
    people = {name: child for name, child in visible(listing).items() if _is_person(name, child)}
    teams = {
        name: child
        for name, child in visible(listing).items()
        if _TEAM.fullmatch(name) and any(_is_person(n, c) for n, c in visible(child).items())
    }
    if not (people or teams) or is_one_student(listing, context):
        return None
    if any(context.knows(name) for name in people):
        return None
    found = [claim for name, child in people.items() for claim in _claims(name, child, context)]
    for team, child in teams.items():
        for name, member in visible(child).items():
            if _is_person(name, member):
                found += [replace(c, group=team) for c in _claims(name, member, context)]
    return found


def _is_person(name: str, child: Listing) -> bool:
    return bool(_PERSON.fullmatch(name)) and child.file is None and not is_archive(name)


def _claims(name: str, listing: Listing, context: Context) -> list[Claim]:
    last, *middle, number = name.split("_")
    logins = ["_".join(middle[start:]) for start in range(len(middle) - 1, 0, -1)]
    # A login may have underscores itself, so may a name: every way to cut is tried.
    names = [f"{' '.join(middle[:cut])} {last}" for cut in range(1, len(middle))]
    late = any(_LATE.match(parts[-1]) for parts, _ in listing.members if parts)
    members = tuple(
        ((*parts[:-1], _LATE.sub("", parts[-1], count=1)) if parts else parts, member)
        for parts, member in listing.members
    )
    notes = ("ILIAS marks it as late",) if late else ()
    own = replace(listing, members=members)
    return [
        replace(claim, known_as=(*logins, number, *names), notes=notes)
        for claim in of_student(own, name, context)
    ]
