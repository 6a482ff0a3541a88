"""ILIAS: the download of all submissions read, a status file filled in.

Sources: ILIAS' Modules/Exercise/classes/class.ilExSubmission.php for the download (folders
`<last name>_<first name>_<login>_<number>`, for teams inside `Team <number>`, below a folder for
submissions; the names of late files begin with the words for it). ILIAS itself imports no marks of
exercises; the status file is that of the plugin ExerciseStatusFile, in use at universities: its
README and class.ilPluginExAssignmentStatusFile.php for columns, states, and `update` for lines
to be read.
"""

from __future__ import annotations

import re
from dataclasses import replace

from autograder.collect.entries import Claim, Context, Listing
from autograder.collect.names import is_archive
from autograder.collect.plain import is_one_student, of_student, unwrap_listing, visible_children
from autograder.course.csv_files import Sheet
from autograder.errors import UsageError
from autograder.platforms.export import Exported, ExportRequest
from autograder.platforms.fill_table import need_roster, rows_to_fill, written_points

_PERSON = re.compile(r".[^_\n]*_.[^_\n]*_.+_\d+")  # four parts; each may hold a _
_TEAM = re.compile(r"Team \d+")
_LATE = re.compile(r"(Late Submission|Versp(ä|ae|a)tete Abgabe) - ")


def ilias(listing: Listing, context: Context) -> list[Claim] | None:
    """A claim for each person who handed in; None for what is no such download."""
    listing = unwrap_listing(
        listing, lambda name: bool(_PERSON.fullmatch(name) or _TEAM.fullmatch(name))
    )
    people = {
        name: child for name, child in visible_children(listing).items() if _is_person(name, child)
    }
    teams = {
        name: child
        for name, child in visible_children(listing).items()
        if _TEAM.fullmatch(name)
        and any(_is_person(n, c) for n, c in visible_children(child).items())
    }
    if not (people or teams) or is_one_student(listing, context):
        return None
    if any(context.knows(name) for name in people):
        return None
    found = [
        claim for name, child in people.items() for claim in _person_claims(name, child, context)
    ]
    for team, child in teams.items():
        for name, member in visible_children(child).items():
            if _is_person(name, member):
                found += [replace(c, group=team) for c in _person_claims(name, member, context)]
    return found


def _is_person(name: str, child: Listing) -> bool:
    return bool(_PERSON.fullmatch(name)) and child.file is None and not is_archive(name)


def _person_claims(name: str, listing: Listing, context: Context) -> list[Claim]:
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


WHAT = "status.csv from the multi-feedback download"
COLUMNS = ("update", "usr_id", "login", "lastname", "firstname", "status", "mark")


def export(request: ExportRequest) -> Exported:
    """The status file with points as marks; `pass_mark` is the share of points that passes.

    Raises
    ------
    UsageError
        If there is no status file of single persons, or no roster.
    """
    need_roster(request.students)
    status = Sheet.read(request.table, WHAT)
    at = {title.casefold(): n for n, title in enumerate(status.heading)}
    if missing := [title for title in COLUMNS if title not in at]:
        raise UsageError(
            f"{status.path} has no column {missing[0]}.",
            f"It should be {WHAT}, of an exercise without teams.",
        )

    def known_as(index: int) -> tuple[str, ...]:
        login, last, first = (
            status.cell(index, at[key]) for key in ("login", "lastname", "firstname")
        )
        return login, f"{first} {last}"

    notes: list[str] = []
    for row in rows_to_fill(status, known_as, request, notes):
        if row.counted is None:
            continue
        passed = row.counted.points >= request.pass_mark * row.counted.max_points - 1e-9
        status.set(row.index, at["update"], "1")
        status.set(row.index, at["status"], "passed" if passed else "failed")
        status.set(row.index, at["mark"], written_points(row.counted.points))
    return Exported(status.written(), tuple(notes))
