"""Runs the batches that commands ask for."""

from __future__ import annotations

from collections.abc import Iterator

from autograder.batch.request import Event, GradeRequest
from autograder.cli import console


def running(request: GradeRequest, cluster: str | None) -> Iterator[Event]:
    """The batch, on this machine or on a cluster's."""
    if cluster is None:
        from autograder.batch.local import grade_batch

        return grade_batch(request)
    from autograder.batch.cluster import grade_on_cluster

    return grade_on_cluster(request, cluster)


def run_diagnosis(request: GradeRequest, cluster: str | None, *, hidden: bool) -> None:
    """Look for the mistakes in results that are up to date; points stay as they are."""
    from autograder.batch.diagnose import undiagnosed

    lacking = undiagnosed(request)
    if lacking is None:
        return
    if not hidden:
        count = len(lacking.students)
        who = "one hand-in" if count == 1 else f"{count} hand-ins"
        console.note(f"Points are done. Looking for the mistakes of {who}; Ctrl-C leaves it out.")
    with console.progress_bar(hidden=hidden) as progress:
        task = progress.add_task("diagnosing", total=None, note="")
        for event in running(lacking, cluster):
            progress.update(task, completed=event.done, total=event.total)
