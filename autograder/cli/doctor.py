"""`autograder doctor`: what this machine offers, found by trying it."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.cli import console
from autograder.cli.options import as_json
from autograder.content.discover import find_assignments
from autograder.course.course import find_course
from autograder.errors import AutograderError


@click.command("doctor")
@as_json
def command(as_json: bool) -> int:
    """Try every layer of isolation on this machine and say what works.

    Each tier is started and attacked by its own self-test. Grading uses the first one in the list
    that passes. Within a course, the packages that its assignments ask for are looked up, too.

    \b
      autograder doctor
      autograder doctor --json
    """
    from autograder.sandbox.doctor import examine

    findings = list(examine(packages=_required_packages()))
    usable = [finding for finding in findings if finding.tier and finding.works]
    missing = [finding for finding in findings if finding.package and not finding.works]
    status = 0 if usable and not missing else 1
    if as_json:
        for finding in findings:
            console.line({"name": finding.name, "works": finding.works, "found": finding.found})
        return status
    rows = [("yes" if one.works else "no", one.name, one.found) for one in findings]
    console.table(("", "layer or tier", "what was found"), rows)
    if usable:
        console.note(f"\nGrading on this machine uses: {usable[0].name}.")
        return status
    from autograder.sandbox.choose import REMEDY

    console.note(f"\nNo tier is strong enough to grade. {REMEDY}")
    return 1


def _required_packages() -> tuple[str, ...]:
    """What the assignments of the course around this folder ask for; nothing without a course."""
    try:
        course = find_course(Path.cwd())
        assignments = find_assignments(course)
    except AutograderError:
        return ()
    return tuple(dict.fromkeys(name for each in assignments for name in each.packages))
