"""`autograder collect`: hand-ins into submitted/."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import click

from autograder.cli import console
from autograder.cli.options import as_json, folder, quiet, with_course
from autograder.collect.collect import Collected
from autograder.collect.identity_map import Who
from autograder.course.course import Course
from autograder.errors import UsageError
from autograder.printable import one_line
from autograder.temporary import temporary_folder

_ATTENTION = ("refused", "unmatched")
_UNDATED = (
    "Of {} only the time of the download is known, so nobody counts as late. "
    "Moodle's grading worksheet says more: collect again with --who WORKSHEET."
)


@click.command("collect")
@click.argument("assignment")
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--into", type=folder, help="The folder of hand-ins [default: submitted/ of the course]."
)
@click.option(
    "--who",
    "who_files",
    multiple=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Who is meant where a source uses other words than the roster: a CSV file with the "
    "columns label and student, or Moodle's grading worksheet (with the times of hand-ins). May "
    "be repeated.",
)
@click.option(
    "--git",
    "git_list",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Clone the repositories of this list: a CSV file with the columns student and "
    "repository (https, ssh or a folder).",
)
@as_json
@quiet
@with_course
def command(
    course: Course,
    assignment: str,
    sources: tuple[Path, ...],
    into: Path | None,
    who_files: tuple[Path, ...],
    git_list: Path | None,
    as_json: bool,
    quiet: bool,
) -> int:
    """Take in the hand-ins of ASSIGNMENT from folders, archives, downloads and repositories.

    A source is the download of all submissions from Moodle, ILIAS, Canvas or Gradescope; a folder
    of nbgrader's; a folder with one folder or archive per student, or an archive of it; one
    student's own. The course's policy says which hand-in counts; all are kept, nothing is
    overwritten. One that cannot be used is refused with the reason and does not stop the others.

    \b
      autograder collect 02 ~/Downloads/02.zip
      autograder collect 02 ~/Downloads/02.zip --who ~/Downloads/worksheet.csv
      autograder collect 02 mail/ late/mueller.zip
      autograder collect 02 --git repositories.csv
    """
    from autograder.collect.collect import collect
    from autograder.content.discover import find_assignment
    from autograder.course.roster import read_roster
    from autograder.gradebook.effective_points import course_counting
    from autograder.gradebook.submission_choice import settle_hand_ins
    from autograder.platforms.registry import RECOGNISERS

    if not sources and git_list is None:
        raise UsageError("Nothing to collect from.", "Name a folder or archive, or --git LIST.")
    students = read_roster(course.paths.roster) if course.paths.roster.is_file() else None
    chosen = find_assignment(course, assignment)
    target = into or course.paths.submitted
    counting = course_counting(course, target)
    counts: Counter[str] = Counter()
    with ExitStack() as stack:
        owners: dict[Path, str] = {}
        if git_list is not None:
            clones = stack.enter_context(temporary_folder("clones"))
            owners = _clone_repositories(git_list, clones, counts)
        records = collect(
            chosen,
            (*sources, *owners),
            target,
            students=students,
            who=_read_identities(who_files, course),
            owners=owners,
            formats=RECOGNISERS,
            zone=course.timezone,
        )
        undated = _tell_records(records, counts, as_json=as_json, quiet=quiet)
    if undated and chosen.deadline is not None:
        console.note(_UNDATED.format(undated))
    for hand_in in settle_hand_ins(chosen, target, counting):
        console.note_about(hand_in.receipt.student, "an earlier hand-in counts, by the policy")
    _tell_counts(counts, target, hidden=quiet)
    return 1 if any(counts[status] for status in _ATTENTION) else 0


def _tell_counts(counts: Counter[str], target: Path, *, hidden: bool) -> None:
    if hidden:
        return
    said = ", ".join(f"{count} {status}" for status, count in sorted(counts.items()))
    console.note(f"{said or 'nothing'}; the hand-ins are in {target}.")


def _read_identities(files: Sequence[Path], course: Course) -> Who:
    """Whose each hand-in is, by the tables of the platforms; what is odd in them is told."""
    from autograder.platforms.identity_files import read_who

    who = read_who(files, course.timezone)
    for note in who.notes:
        console.note(note)
    return who


def _clone_repositories(git_list: Path, folder: Path, counts: Counter[str]) -> dict[Path, str]:
    """Whose each clone is; repositories that cannot be cloned are told, and counted."""
    from autograder.platforms.git import Failure, clone, read_repositories

    owners: dict[Path, str] = {}
    for found in clone(read_repositories(git_list), folder):
        if isinstance(found, Failure):
            counts["refused"] += 1
            console.note_about(found.student, f"{found.url} was not cloned: {found.reason}")
        else:
            owners[found[0]] = found[1]
    console.note(
        "The time of a hand-in is that of its newest commit, which the student's computer gave: "
        "whoever sets its clock back is not late."
    )
    return owners


def _tell_records(
    records: Iterator[Collected], counts: Counter[str], *, as_json: bool, quiet: bool
) -> int:
    """Say of each hand-in what became of it; of how many the time is not known."""
    undated = 0
    for record in console.track_progress(records, "collecting", None, hidden=quiet or as_json):
        counts[record.status] += 1
        undated += record.sha256 != "" and not record.dated
        if as_json:
            console.line(
                {"student": record.student, "status": record.status, "message": record.sentence,
                 "hint": record.hint, "source": record.source, "sha256": record.sha256,
                 "notes": list(record.notes)}
            )  # fmt: skip
        elif record.status in _ATTENTION or not quiet:
            receipt = f" (receipt {record.sha256[:16]})" if record.sha256 else ""
            hint = f" {record.hint}" if record.hint else ""
            console.note_about(record.student, f"{record.sentence}{receipt}{hint}")
            for remark in record.notes:
                console.note(f"    {one_line(remark)}")
    return undated
