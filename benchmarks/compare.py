"""The same hand-ins and the same twenty checks, graded by every grader that is here.

    python -m benchmarks.compare [--hand-ins N]

Every way works on one core and must come to the same points. Compare the ratios of one run, not
the seconds of two. Written to benchmarks/results: compare.md, compare.json, compare.png.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from autograder.batch.forking import end_servers
from autograder.batch.local import grade_batch
from autograder.batch.request import GradeRequest
from autograder.content.discover import find_assignment
from autograder.course.course import find_course
from benchmarks import in_one_process, peers
from benchmarks.classroom import ASSIGNMENT, HERE, MODULE, write_class
from benchmarks.peers import Absent, Measured

RESULTS = Path(__file__).parent / "results"
OURS = "autograder, sandboxed"
WARM = "one warm process, no isolation"
FORKED = "the same, a fork for each"
_ROUNDS = 3
HandIns = dict[str, Path]


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hand-ins", type=int, default=40)
    options = parser.parse_args()
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    ways: dict[str, Callable[[HandIns, Path], Measured]] = {
        WARM: warm,
        FORKED: forked,
        OURS: ours,
        "unittest harness": unittest_harness,
        "pytest for each": plain_pytest,
        "nbgrader autograde": peers.nbgrader,
        "otter run": peers.otter,
    }
    found: dict[str, Measured] = {}
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder, _cores(1):
        scratch = Path(folder)
        students = write_class(scratch / "submitted", options.hand_ins)
        hand_ins = {s: scratch / "submitted" / s / ASSIGNMENT / f"{MODULE}.py" for s in students}
        for turn in range(_ROUNDS):  # a machine is not as fast in one minute as in the next
            for name in (WARM, FORKED, OURS):
                measured = ways[name](hand_ins, scratch / str(turn))
                found[name] = measured.after(found[name]) if turn else measured
        few = dict(list(hand_ins.items())[:12])
        for name, way in ways.items():
            try:
                found[name] = found[name] if name in found else way(few, scratch)
            except Absent as absent:
                print(f"left out: {name}: {absent}")
                continue
            print(f"{name}: {_median(found[name]):.4f} s", flush=True)
    _same_points(found)
    found_load = {"load before": round(load, 2)}
    rounds = [[throughput(jobs, 2 * options.hand_ins) for jobs in (1, 2)] for _ in range(_ROUNDS)]
    both = {1: _middle([run for run, _ in rounds]), 2: _middle([run for _, run in rounds])}
    _write(found, both, found_load)


def warm(hand_ins: HandIns, _scratch: Path) -> Measured:
    """Everything in this process."""
    return _measured(hand_ins, in_one_process.points)


def forked(hand_ins: HandIns, _scratch: Path) -> Measured:
    """A fork of this process for each: a crash does no harm, an attack does."""

    def points(path: Path) -> float:
        read, write = os.pipe()
        child = os.fork()
        if child == 0:
            os.write(write, str(in_one_process.points(path)).encode())
            os._exit(0)
        os.waitpid(child, 0)
        os.close(write)
        with os.fdopen(read) as answer:
            return float(answer.read())

    return _measured(hand_ins, points)


def ours(hand_ins: HandIns, scratch: Path) -> Measured:
    """`autograder grade` with one worker."""
    seconds: list[float] = []
    points: dict[str, float] = {}
    end_servers()  # the first hand-in waits for one, as that of a command does
    last = time.perf_counter()
    for event in grade_batch(_request(scratch.parent / "submitted", scratch / "results", 1)):
        now = time.perf_counter()
        if event.result is not None:
            points[event.student] = event.result.points
        seconds.append(now - last)
        last = now
    if points.keys() != hand_ins.keys():
        raise SystemExit(f"{len(hand_ins) - len(points)} hand-ins have no result")
    return Measured(seconds[0], seconds[1:], points)


def unittest_harness(hand_ins: HandIns, _scratch: Path) -> Measured:
    """As Gradescope's harnesses do it."""
    command = peers.unittest_command
    return peers.one_process_each(command, hand_ins, lambda run: float(run.stdout or "nan"))


def plain_pytest(hand_ins: HandIns, _scratch: Path) -> Measured:
    """`python -m pytest` once per hand-in."""

    def passed(run: subprocess.CompletedProcess[str]) -> float:
        found = re.search(r"(\d+) passed", run.stdout)
        return float(found[1]) if found else 0.0

    return peers.one_process_each(peers.pytest_command, hand_ins, passed)


def throughput(jobs: int, count: int) -> dict[str, float]:
    """Hand-ins per second of a whole batch on as many cores, from the first result to the last."""
    with tempfile.TemporaryDirectory() as folder, _cores(jobs):
        scratch = Path(folder)
        students = write_class(scratch / "submitted", count)
        paths = [scratch / "submitted" / s / ASSIGNMENT / f"{MODULE}.py" for s in students]
        moments = [
            time.perf_counter()
            for _ in grade_batch(_request(scratch / "submitted", scratch / "results", jobs))
        ]
        steady = moments[2 * jobs :]
        return {
            "per second": round((len(steady) - 1) / (steady[-1] - steady[0]), 1),
            "warm processes, per second": round(_side_by_side(jobs, paths), 1),
            "memory of the graders, MiB": round(
                resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024, 1
            ),
        }


def _side_by_side(jobs: int, paths: list[Path]) -> float:
    """What as many warm processes grade, each on its core: the most that there is to be had."""
    in_one_process.points(paths[0])
    started = time.perf_counter()
    children = []
    for core in sorted(os.sched_getaffinity(0))[:jobs]:
        child = os.fork()
        if child == 0:
            os.sched_setaffinity(0, {core})
            for path in paths:
                in_one_process.points(path)
            os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)
    return jobs * len(paths) / (time.perf_counter() - started)


def _request(submitted: Path, results: Path, jobs: int) -> GradeRequest:
    course = find_course(HERE, HERE)
    return GradeRequest(
        course=course,
        assignment=find_assignment(course, ASSIGNMENT),
        submitted=submitted,
        results=results,
        jobs=jobs,
        sandbox=course.sandbox,
    )


def _measured(hand_ins: HandIns, points: Callable[[Path], float]) -> Measured:
    seconds, found = [], {}
    for student, path in hand_ins.items():
        started = time.perf_counter()
        found[student] = points(path)
        seconds.append(time.perf_counter() - started)
    return Measured(seconds[0], seconds[1:], found)


@contextmanager
def _cores(count: int) -> Iterator[None]:
    """Use so many cores and no other, the process that writes results included."""
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, sorted(cores)[-count:])
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def _same_points(found: dict[str, Measured]) -> None:
    """Ways that come to different points have not done the same work."""
    expected = found[WARM].points
    for name, measured in found.items():
        wrong = [s for s, points in measured.points.items() if points != expected[s]]
        if wrong:
            raise SystemExit(f"{name} comes to other points: {wrong}")


def _middle(runs: Sequence[dict[str, float]]) -> dict[str, float]:
    """The run in the middle."""
    return sorted(runs, key=lambda run: run["per second"])[len(runs) // 2]


def _median(measured: Measured) -> float:
    return statistics.median(measured.each)


def _write(
    found: dict[str, Measured], both: dict[int, dict[str, float]], facts: dict[str, float]
) -> None:
    here = {name: _median(measured) for name, measured in found.items()}
    rows = [
        f"| {name} | {1e3 * found[name].first:.0f} | {1e3 * seconds:.1f} "
        f"| {1e3 * (seconds - here[WARM]):.1f} | {seconds / here[OURS]:.2f} |"
        for name, seconds in here.items()
    ]
    gain, most = (
        both[2][key] / both[1][key] for key in ("per second", "warm processes, per second")
    )
    table = "\n".join(
        (
            "| | first hand-in, ms | each further, ms | beyond the checks, ms | times ours |",
            "|---|---|---|---|---|",
            *rows,
            "",
            f"One core, `--jobs 1`: {both[1]['per second']} hand-ins a second. Two, `--jobs 2`: "
            f"{both[2]['per second']}, {gain:.2f} times as many (two warm processes side by side: "
            f"{most:.2f} times one).",
        )
    )
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "compare.md").write_text(f"{table}\n", encoding="utf-8")
    document = facts | {"seconds": here, "jobs": both}
    (RESULTS / "compare.json").write_text(json.dumps(document, indent=2), encoding="utf-8")
    _draw(here)
    print(f"\n{table}\n\n{RESULTS}")


def _draw(seconds: dict[str, float]) -> None:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 3.2), layout="constrained")
    axes = figure.subplots()
    names = sorted(seconds, key=seconds.__getitem__, reverse=True)
    values = [1e3 * seconds[name] for name in names]
    bars = axes.barh(names, values, color=["#c33" if n == OURS else "#89a" for n in names])
    axes.bar_label(bars, [f"{value:.0f} ms" for value in values], padding=3)
    axes.set_xscale("log")
    axes.set_xlim(right=3 * max(values))
    axes.set_xlabel("one hand-in, 20 checks, one core (median; logarithmic)")
    axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(RESULTS / "compare.png", dpi=120)


if __name__ == "__main__":
    main()
