"""`autograder watch`: grade what arrives, as it arrives."""

from __future__ import annotations

import os
import signal
from dataclasses import fields
from pathlib import Path
from typing import Any

import click

from autograder.cli import console
from autograder.cli.options import as_json, folder, quiet, with_course
from autograder.course.course import Course
from autograder.printable import one_line

_file = click.Path(dir_okay=False, path_type=Path)


@click.command("watch")
@click.argument("assignments", nargs=-1)
@click.option(
    "--from",
    "drop",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A shared folder with a folder or an archive per student; with several ASSIGNMENTS, in "
    "a folder of each name.",
)
@click.option("--exchange", is_flag=True, help="nbgrader's exchange; feedback goes back into it.")
@click.option("--git", "repositories", type=_file, help="Repositories, as in `collect`.")
@click.option(
    "--every",
    "every_minutes",
    type=click.FloatRange(0.1),
    default=5.0,
    show_default=True,
    help="Minutes between two looks at the repositories.",
)
@click.option(
    "--settle",
    "settle_seconds",
    type=click.FloatRange(0, 600),
    default=2.0,
    show_default=True,
    help="Seconds for which an upload must have been still.",
)
@click.option("--submitted", type=folder, help="Folder of hand-ins [default: submitted/].")
@click.option("--results", type=folder, help="Folder of results [default: results/].")
@click.option("--out", type=folder, help="Where the pages go [default: reports/ of the course].")
@click.option("--mail", is_flag=True, help="A message with each feedback: by [feedback.mail].")
@click.option("--metrics", type=click.IntRange(1, 65535), metavar="PORT",
              help="Numbers for Prometheus at http://127.0.0.1:PORT/metrics.")  # fmt: skip
@click.option("--poll", is_flag=True, help="Look every two seconds; for drives of the network.")
@click.option("--jobs", "-j", type=click.IntRange(1, 256), help="Submissions at once.")
@click.option("--cluster", metavar="ADDRESS", default="", help="As in `grade`.")
@click.option("--confined", is_flag=True,
              help="Be able to do nothing else in this account (by bubblewrap).")  # fmt: skip
@click.option("--once", is_flag=True, help="Work off what is there, then end.")
@click.option("--wait", is_flag=True, help="Begin when another watch has ended.")
@click.option("--status", is_flag=True, help="Say how a watch that runs is doing, and end.")
@as_json
@quiet
@with_course
def command(
    course: Course,
    once: bool,
    wait: bool,
    status: bool,
    confined: bool,
    as_json: bool,
    quiet: bool,
    **named: Any,
) -> int:
    """Grade what arrives for ASSIGNMENTS, and give feedback as [feedback.on_arrival] allows.

    It runs until it is stopped, and may be stopped and killed at any time: started again it goes
    on. Without a source it watches submitted/.

    \b
      autograder watch 02
      autograder watch 02 03 --from /srv/hand-ins --mail
      autograder watch 02 --exchange
      autograder watch --status
    """
    from autograder.arrival.confinement import enter_confinement
    from autograder.arrival.start import Wanted, prepare_service, reach
    from autograder.arrival.status import read_status

    if status:
        known, owner = read_status(named["results"] or course.paths.results)
        if as_json:
            console.line({"running": owner, **known})
            return 0 if owner else 1
        console.table(("", ""), [(key, str(value)) for key, value in known.items()
                                 if key != "problems"])  # fmt: skip
        for problem in known.get("problems", ()):
            console.note(one_line(problem))
        console.note(f"Running: {owner}" if owner else "No watch is running here.")
        return 0 if owner else 1
    named["jobs"] = named["jobs"] or len(os.sched_getaffinity(0))
    wanted = Wanted(
        sandbox=course.sandbox,
        **{field.name: named[field.name] for field in fields(Wanted) if field.name in named},
    )
    if confined:
        enter_confinement(course, reach(course, wanted))
    with prepare_service(course, wanted) as service:
        signal.signal(signal.SIGTERM, lambda *_: service.stop())
        if not quiet:
            console.note("Watching; Ctrl-C ends it.")
        for who, text in service.run(once=once, wait=wait):
            if as_json:
                console.line({"who": who, "what": text})
            elif not quiet:
                console.note_about(who, text)
    return 1 if once and service.status.problems else 0
