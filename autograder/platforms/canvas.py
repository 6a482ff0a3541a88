"""Canvas: the download of all submissions read, the exported gradebook filled in.

Sources: Canvas' lib/content_zipper.rb for the download (files
`<name>[_LATE]_<user>_<file number>_<file>`, in which the name has no blanks or punctuation and is
in lower case, last name first; `anon_<letters>` stands for name and user where grading is
anonymous; a text or link is an HTML page); lib/gradebook_exporter.rb and Canvas' guide to
importing grades for the gradebook (the columns that tell students apart, and those of assignments,
called `<title> (<number>)`).
"""

from __future__ import annotations

import re
from dataclasses import replace

from autograder.collect.entries import Claim, Context, Listing
from autograder.collect.members import Member
from autograder.collect.plain import is_one_student, of_student, unwrap_listing, visible_children
from autograder.course.csv_files import Sheet
from autograder.course.records import Assignment
from autograder.course.strict_toml import did_you_mean
from autograder.errors import UsageError
from autograder.platforms.export import Exported, ExportRequest
from autograder.platforms.fill_table import (
    need_roster,
    rows_to_fill,
    same_maximum,
    scaled_points,
    written_points,
)

_ENTRY = re.compile(
    r"(?P<name>[^_]+)(?P<late>_LATE)?_(?P<user>\d+|[A-Za-z0-9]{5})_"
    r"((?P<number>\d+)_(?P<file>.+)|(?P<page>text|link)\.html)",
    re.DOTALL,
)
_AGAIN = re.compile(r"(?P<stem>.+)-\d+(?P<ending>\.\w+)")


def canvas(listing: Listing, context: Context) -> list[Claim] | None:
    """A claim for each user or group; None for what is no such download."""
    listing = unwrap_listing(listing, lambda name: _ENTRY.fullmatch(name) is not None)
    matching = [name for name in visible_children(listing) if _ENTRY.fullmatch(name)]
    # A file of a student's own may be called like that; a download holds hardly anything else.
    if 2 * len(matching) <= len(visible_children(listing)) or is_one_student(listing, context):
        return None
    held: dict[tuple[str, str], list[tuple[tuple[str, ...], Member]]] = {}
    late: set[str] = set()
    strays = []
    for top, child in visible_children(listing).items():
        found = _ENTRY.fullmatch(top)
        if found is None or child.file is None:
            problem = "it is no part of a Canvas hand-in"
            strays.append(Claim(label=top, origin=child.origin, problem=problem, stray=True))
            continue
        file = _original_name(found["file"] or f"{found['page']}.html", context)
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


def _original_name(name: str, context: Context) -> str:
    """The name as the student gave it: Canvas adds -1, -2 when a file is handed in again."""
    again = _AGAIN.fullmatch(name)
    return (
        again["stem"] + again["ending"] if again and again["stem"] in context.file_names else name
    )


WHAT = "the gradebook exported from Canvas"
IDENTITY = ("Student", "LastName", "FirstName", "ID", "SIS User ID", "SIS Login ID")
EXCUSED = "EX"
_NUMBER = re.compile(r" \(\d+\)$")
KEPT = (*IDENTITY, "Integration ID", "Root Account", "Section")


def export(request: ExportRequest) -> Exported:
    """The columns that tell students apart, and the assignment's with the points that count.

    The column is that of `request.column`, else of the title or name in the course. Somebody who
    is excused there already stays so.

    Raises
    ------
    UsageError
        If there is no gradebook or roster, no such column, or another maximum.
    """
    need_roster(request.students)
    book = Sheet.read(request.table, WHAT)
    if "ID" not in book.heading or "Section" not in book.heading:
        raise UsageError(f"{book.path} has no columns ID and Section.", f"It should be {WHAT}.")
    target = _assignment_column(book, request.assignment, request.column)
    notes: list[str] = []
    begin = next((n for n in range(1, len(book.raw)) if book.cell(n, 0) == "Points Possible"), 0)
    maximum = same_maximum(book, book.cell(begin, target) if begin else "", request.assignment)

    def known_as(index: int) -> tuple[str, ...]:
        at = {title: n for n, title in enumerate(book.heading)}
        cells = {key: book.cell(index, at.get(key)) for key in IDENTITY}
        name = cells["Student"] or f"{cells['FirstName']} {cells['LastName']}"
        return cells["SIS User ID"], cells["SIS Login ID"], cells["ID"], name

    for row in rows_to_fill(book, known_as, request, notes, begin=begin + 1):
        if row.counted is None:
            book.set(row.index, target, EXCUSED)
        elif book.cell(row.index, target).casefold() == EXCUSED.casefold():
            notes.append(f"{row.student} is excused in Canvas: left as it is")
        else:
            points = scaled_points(row.counted, maximum, row.student, notes)
            book.set(row.index, target, written_points(points))
    columns = [n for n, title in enumerate(book.heading) if title in KEPT or n == target]
    return Exported(book.bytes_of_columns(columns), tuple(notes))


def _assignment_column(book: Sheet, assignment: Assignment, title: str) -> int:
    """The assignment's column: by its title, with Canvas' number where several have the same."""
    columns = {n: text for n, text in enumerate(book.heading) if text not in KEPT}
    wanted = (title,) if title else (assignment.title.en, assignment.title.de, assignment.name)
    for name in wanted:
        found = [n for n, text in columns.items() if name in (text, _NUMBER.sub("", text))]
        if len(found) > 1:
            listed = ", ".join(f'"{columns[n]}"' for n in found)
            raise UsageError(
                f'{book.path} has {len(found)} columns for "{name}": {listed}.',
                f'Name one with its number: --column "{columns[found[0]]}".',
            )
        if found:
            return found[0]
    meant = did_you_mean(wanted[0], [_NUMBER.sub("", text) for text in columns.values()])
    raise UsageError(
        f'{book.path} has no column for "{wanted[0]}".',
        f"{meant} Name the assignment as Canvas does: --column TITLE.".lstrip(),
    )
