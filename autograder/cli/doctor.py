"""`autograder doctor`: what this machine offers, found by trying it."""

from __future__ import annotations

import click

from autograder.cli import console
from autograder.cli.options import as_json


@click.command("doctor")
@as_json
def command(as_json: bool) -> int:
    """Try every layer of isolation on this machine and say what works.

    Each tier is started and attacked by its own self-test. Grading uses the first one in the list
    that passes.

    \b
      autograder doctor
      autograder doctor --json
    """
    from autograder.sandbox.doctor import examine

    findings = list(examine())
    usable = [finding for finding in findings if finding.tier and finding.works]
    if as_json:
        for finding in findings:
            console.line({"name": finding.name, "works": finding.works, "found": finding.found})
        return 0 if usable else 1
    rows = [("yes" if one.works else "no", one.name, one.found) for one in findings]
    console.table(("", "layer or tier", "what was found"), rows)
    if usable:
        console.note(f"\nGrading on this machine uses: {usable[0].name}.")
        return 0
    from autograder.sandbox.choose import REMEDY

    console.note(f"\nNo tier is strong enough to grade. {REMEDY}")
    return 1
