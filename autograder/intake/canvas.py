"""Recognise the download of all submissions of a Canvas assignment.

Source: Canvas' lib/content_zipper.rb: files `<name>[_LATE]_<user>_<file number>_<file>`, in which
the name has no blanks or punctuation and is in lower case, last name first; `anon_<letters>`
stands for name and user where grading is anonymous. A text or link is an HTML page.
"""

from __future__ import annotations

import re
from dataclasses import replace

from autograder.intake.claims import Claim, Context, Listing
from autograder.intake.members import Member
from autograder.intake.plain import inside, is_one_student, of_student, visible

_ENTRY = re.compile(
    r"(?P<name>[^_]+)(?P<late>_LATE)?_(?P<user>\d+|[A-Za-z0-9]{5})_"
    r"((?P<number>\d+)_(?P<file>.+)|(?P<page>text|link)\.html)",
    re.DOTALL,
)
_AGAIN = re.compile(r"(?P<stem>.+)-\d+(?P<ending>\.\w+)")


def canvas(listing: Listing, context: Context) -> list[Claim] | None:
    """A claim for each user or group; None for what is no such download."""
    listing = inside(listing, lambda name: _ENTRY.fullmatch(name) is not None)
    matching = [name for name in visible(listing) if _ENTRY.fullmatch(name)]
    # A file of a student's own may be called like that; a download holds hardly anything else.
    if 2 * len(matching) <= len(visible(listing)) or is_one_student(listing, context):
        return None
    held: dict[tuple[str, str], list[tuple[tuple[str, ...], Member]]] = {}
    late: set[str] = set()
    strays = []
    for top, child in visible(listing).items():
        found = _ENTRY.fullmatch(top)
        if found is None or child.file is None:
            problem = "it is no part of a Canvas hand-in"
            strays.append(Claim(label=top, origin=child.origin, problem=problem, stray=True))
            continue
        file = _original(found["file"] or f"{found['page']}.html", context)
        held.setdefault((found["name"], found["user"]), []).append(((file,), child.file))
        late |= {found["user"]} if found["late"] else set()
    claims = []
    for (name, user), members in held.items():
        label = f"{name} {user}"
        own = Listing(label=label, origin=f"{listing.origin}/{label}", members=tuple(members))
        notes = ("Canvas marks it as late",) if user in late else ()
        # The archive's times are those of the download.
        claims += [
            replace(claim, known_as=(user, name), dated=False, notes=notes)
            for claim in of_student(own, label, context)
        ]
    return claims + strays


def _original(name: str, context: Context) -> str:
    """The name as the student gave it: Canvas adds -1, -2 when a file is handed in again."""
    again = _AGAIN.fullmatch(name)
    return again["stem"] + again["ending"] if again and again["stem"] in context.modules else name
