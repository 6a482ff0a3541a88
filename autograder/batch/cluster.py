"""Grade a batch on an existing Dask cluster, results written here as they come."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from autograder.batch.ledger import Ledger, said
from autograder.batch.remote import grade_remotely, make_ready, packed_course
from autograder.batch.request import Event, GradeRequest
from autograder.collect.submissions import UnreadableSubmission, read_files
from autograder.course.records import Submission
from autograder.errors import EngineError, IsolationError, UsageError
from autograder.gradebook.lock import lock
from autograder.sandbox.choose import open_box_for

if TYPE_CHECKING:
    from distributed import Client

LOCAL = "local"
_AHEAD = 3  # submissions in the cluster for each of its threads
_CONNECT_SECONDS = 15
_RESTART_SECONDS = 120  # for a cluster that has lost all its workers
_NEVER = ("__pycache__", "alternatives")


def grade_on_cluster(request: GradeRequest, address: str) -> Iterator[Event]:
    """Grade what the request names on the workers of a Dask scheduler.

    The course goes to each worker once, by its content; no folder need be shared. `jobs` of the
    request counts for a `local` cluster only: each worker grades as many submissions at once as it
    has threads.

    Parameters
    ----------
    address : str
        What `distributed.Client` takes: tcp://host:8786, tls://...; `local` is a cluster on this
        machine that lasts as long as the run.

    Raises
    ------
    AutograderError
        If the cluster cannot be reached or is lost, or the suite, a sandbox or the results folder
        is not usable. What has been graded stays; the same command goes on.
    """
    ledger = Ledger(request)
    from distributed import LocalCluster

    with lock(request.results), ExitStack() as stack:
        if address == LOCAL:
            here = LocalCluster(
                n_workers=request.jobs, threads_per_worker=1, dashboard_address=None
            )
            address = stack.enter_context(here).scheduler_address
        client = stack.enter_context(_connected_client(address))
        yield from _run_batch(ledger, client)


def _connected_client(address: str) -> Client:
    from distributed import Client

    try:
        client = Client(address, timeout=_CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise UsageError(
            f"no Dask scheduler answers at {address}: {error}",
            "Start one with `dask scheduler`, and workers with `dask worker ADDRESS`.",
        ) from None
    if not client.scheduler_info()["workers"]:
        client.close()
        raise UsageError(f"{address} has no workers", f"Start some: `dask worker {address}`.")
    return client


def _run_batch(ledger: Ledger, client: Client) -> Iterator[Event]:
    from distributed import as_completed

    course = packed_course(_files_of_course(ledger.request))
    sha256 = hashlib.sha256(course).hexdigest()
    sent = _scatter(client, course)
    config = _remote_config(ledger)
    _make_ready(client, sent, sha256, config)
    held: dict[Any, Submission] = {}
    answers = as_completed(loop=client.loop)
    try:
        while ledger.waiting or held:
            alone = False  # of several that a lost worker held, only one is to blame
            while ledger.waiting and not alone and len(held) < _AHEAD * _thread_count(client):
                alone = ledger.next_is_suspect
                if alone and held:
                    break
                for found in ledger.next_submissions():
                    if isinstance(found, Event):
                        yield found
                        continue
                    try:
                        files = read_files(found)
                    except UnreadableSubmission as error:
                        yield ledger.unreadable(found, error)
                        continue
                    future = _submit_task(
                        client, found, files, ledger.seconds, (sent, sha256, config)
                    )
                    held[future] = found
                    answers.add(future)
            if held:
                future = next(answers)
                answer = _answer_of_future(future)
                if future.status != "finished":
                    sent = _scatter(client, course)  # it may have been on the lost workers only
                yield _answer_event(ledger, held.pop(future), answer)
    except OSError as error:
        raise EngineError(
            f"the cluster is lost: {error}", "Start again: what has been graded stays."
        ) from None
    finally:
        client.cancel(list(held))


def _scatter(client: Client, course: bytes) -> Any:
    client.wait_for_workers(1, timeout=_RESTART_SECONDS)
    return client.scatter(course, broadcast=True, hash=False)


def _remote_config(ledger: Ledger) -> dict[str, Any]:
    """See `grade_remotely`; no worker may be isolated less than graders would be here."""
    request = ledger.request
    folder = request.assignment.folder.relative_to(request.course.root)
    wanted = {
        "versions": dict(ledger.versions),
        "packages": list(request.assignment.packages),
        "at_least": _tier_here(request),
    }
    return ledger.config | {"course": "", "folder": folder.as_posix()} | wanted


def _tier_here(request: GradeRequest) -> str | None:
    assignment = request.assignment
    try:
        with open_box_for(assignment, request.sandbox) as box:
            return str(box.tier)
    except IsolationError:
        return None


def _make_ready(client: Client, sent: Any, sha256: str, config: dict[str, Any]) -> None:
    """Look at every worker before any gets a hand-in."""
    from distributed import wait

    asked = {
        worker: client.submit(
            make_ready, sent, sha256, config, key=f"autograder-{uuid4()}", pure=False,
            workers=[worker], allow_other_workers=False, retries=0,
        )
        for worker in client.nthreads()
    }  # fmt: skip
    try:
        with client.as_current():
            wait(list(asked.values()), timeout=_RESTART_SECONDS)
    except TimeoutError:
        silent = [worker for worker, future in asked.items() if not future.done()]
        client.cancel(list(asked.values()))
        raise EngineError(
            f"workers do not answer: {', '.join(silent)}", "Look at their logs, then start again."
        ) from None
    for worker, future in asked.items():
        line = _answer_of_future(future)
        if "died" in line:
            raise EngineError(
                f"{worker}: {line['died']}",
                "Its log says more; the same autograder must be installed there.",
            )
        if "error" in line:
            raise said(line | {"message": f"{worker}: {line['message']}"})


def _answer_of_future(future: Any) -> dict[str, Any]:
    """What a worker said, or `{"died": why}`; its answer may be lost with it."""
    answer = {"died": "its worker was lost"}
    if future.status == "finished":
        with suppress(CancelledError):
            answer = json.loads(future.result())
    elif future.status == "error":
        error = future.exception()
        answer = {"died": f"{type(error).__name__}: {error}"[:400]}
    return answer


def _submit_task(
    client: Client,
    found: Submission,
    files: dict[str, bytes],
    seconds: float,
    course: tuple[Any, ...],
) -> Any:
    return client.submit(
        grade_remotely,
        *course,
        found.student,
        files,
        seconds,
        key=f"autograder-{found.student}-{uuid4()}",  # a key of before would bring its answer
        pure=False,
        retries=0,
    )


def _answer_event(ledger: Ledger, submission: Submission, answer: dict[str, Any]) -> Event:
    """The event of one answer, or of a worker that was lost over it."""
    if "died" in answer:
        return ledger.died(submission, answer["died"])
    return ledger.answered(submission, answer)


def _thread_count(client: Client) -> int:
    threads: dict[str, int] = client.nthreads()
    return max(1, sum(threads.values()))


def _files_of_course(request: GradeRequest) -> dict[str, Any]:
    """What a grader reads: course.toml, the assignment, its solution."""
    root = request.course.root
    paths = [root / "course.toml"]
    for folder in (request.assignment.folder, request.assignment.solution):
        paths += [path for path in folder.rglob("*") if path.is_file()]
    return {
        path.relative_to(root).as_posix(): path
        for path in paths
        if not {*path.relative_to(root).parts} & {*_NEVER}
    }
