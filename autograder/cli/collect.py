"""`autograder collect`: hand-ins into submitted/."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from autograder.cli import screen
from autograder.cli.options import as_json, folder, quiet, with_course
from autograder.course import Course

_ATTENTION = ("refused", "unmatched")


@click.command("collect")
@click.argument("assignment")
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path))
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
@as_json
@quiet
@with_course
def command(
    course: Course,
    assignment: str,
    sources: tuple[Path, ...],
    into: Path | None,
    who_files: tuple[Path, ...],
    as_json: bool,
    quiet: bool,
) -> int:
    """Take in the hand-ins of ASSIGNMENT from folders and zips.

    A source is a folder with one folder or archive per student, an archive of such a folder, or
    one student's own. The newest hand-in counts, earlier ones are kept, nothing is overwritten.
    A hand-in that cannot be used is refused with the reason and does not stop the others.

    \b
      autograder collect 02 ~/Downloads/02.zip
      autograder collect 02 mail/ late/mueller.zip
    """
    from autograder.content.discover import find_assignment
    from autograder.gradebook.attempts import settle
    from autograder.gradebook.counting import course_counting
    from autograder.intake.collect import collect
    from autograder.intake.who import read_who
    from autograder.roster import read_roster

    students = read_roster(course.paths.roster) if course.paths.roster.is_file() else None
    chosen = find_assignment(course, assignment)
    target = into or course.paths.submitted
    counting = course_counting(course, target)
    counts: Counter[str] = Counter()
    records = collect(
        chosen, sources, target, students=students, who=read_who(who_files, course.timezone)
    )
    for record in screen.track(records, "collecting", None, hidden=quiet or as_json):
        counts[record.status] += 1
        if as_json:
            screen.line(
                {"student": record.student, "status": record.status, "message": record.sentence,
                 "hint": record.hint, "source": record.source, "sha256": record.sha256,
                 "notes": list(record.notes)}
            )  # fmt: skip
        elif record.status in _ATTENTION or not quiet:
            screen.note(
                f"{record.student}: {record.sentence}" + (f" {record.hint}" if record.hint else "")
            )
            for remark in record.notes:
                screen.note(f"    {remark}")
    for attempt in settle(chosen, target, counting):
        screen.note(f"{attempt.receipt.student}: an earlier hand-in counts, by the policy")
    if not quiet:
        said = (
            ", ".join(f"{count} {status}" for status, count in sorted(counts.items())) or "nothing"
        )
        screen.note(f"{said}; hand-ins lie in {target}.")
    return 1 if any(counts[status] for status in _ATTENTION) else 0
