"""How many workers a deadline needs: a simulation of the queue, written to docs/capacity.md.

    python -m benchmarks.capacity [--hand-ins 100000] [--milliseconds 35] [--shipped 5]
                                  [--endless 0.05]

Hand-ins arrive during the last hour, ever more of them as the deadline comes near; workers take
them in turn; some hand-ins loop until their time is over; workers are lost and come back.
"""

from __future__ import annotations

import argparse
import heapq
from dataclasses import dataclass
from pathlib import Path
from string import Template

import numpy as np

TARGET = Path(__file__).parents[1] / "docs" / "capacity.md"
HOUR = 3600.0
_PAGE = """# How many workers a deadline needs

Written by `python -m benchmarks.capacity`; not edited by hand. One worker is one core with
`autograder grade`, or one thread of a Dask worker (`--cluster`); 1 GiB of memory each is plenty.

$hand_ins hand-ins in the last hour before a deadline are $work of work for one worker: at least
**$fewest workers** for an hour, $slow % of it for the endless loops among them.

| workers | done after the deadline | from hand-in to result, median | 95 % | busy | workers lost |
|---|---|---|---|---|---|
$rows
What is assumed, and can be changed in `benchmarks/capacity.py`:

* An honest hand-in costs $honest ms of one worker (logarithmically normal, deviation $spread):
  [benchmarks.md](benchmarks.md) says what was measured; put in your own assignment's.
* $endless % loop without end and cost $endless_seconds s each. This share decides nearly
  everything: a lower `cpu_seconds` in `course.toml` is worth more than more machines.
* Hand-ins come ever faster, $rush times as fast in the last minute as in the first.
* A worker is lost once in $life, another is there after $back, and the hand-in it was at begins
  again.
* Each costs a worker of a cluster $shipped ms more: it is sent there, and its result back
  (`python -m benchmarks.cluster`). The course is sent once to each machine.

Nobody needs every result at the deadline: when grading starts only then, the time after it is the
work divided by the workers.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumptions:
    """What the simulation is told; times in seconds.

    Attributes
    ----------
    honest : float
        Mean time of one worker for one hand-in, from `python -m benchmarks.isolation`.
    shipped : float
        What Dask adds to each, from `python -m benchmarks.cluster`.
    spread : float
        Standard deviation of its logarithm.
    endless, endless_seconds : float
        Share of hand-ins that loop, and what one costs: two calls of `cpu_seconds` each in an
        exercise, for two exercises.
    rush : float
        Arrivals grow exponentially towards the deadline, by this factor from first to last minute.
    lost_per_hour, back_after : float
        How often a worker is lost, and how long another takes to start; its hand-in begins anew.
    """

    hand_ins: int = 100_000
    honest: float = 0.035
    shipped: float = 0.005
    spread: float = 0.5
    endless: float = 0.05
    endless_seconds: float = 8.0
    rush: float = 50.0
    lost_per_hour: float = 0.5
    back_after: float = 60.0
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """One number of workers; times in seconds."""

    workers: int
    after_deadline: float
    median_wait: float
    wait_95: float
    busy: float
    lost: int


def main() -> None:
    """Simulate and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hand-ins", type=int, default=Assumptions().hand_ins)
    parser.add_argument("--milliseconds", type=float, default=1e3 * Assumptions().honest)
    parser.add_argument("--shipped", type=float, default=1e3 * Assumptions().shipped)
    parser.add_argument("--endless", type=float, default=Assumptions().endless)
    options = parser.parse_args()
    given = Assumptions(
        hand_ins=options.hand_ins,
        honest=options.milliseconds / 1e3,
        shipped=options.shipped / 1e3,
        endless=options.endless,
    )
    fewest = required(given)
    outcomes = [simulate(given, max(1, round(fewest * f))) for f in (0.75, 1, 1.5, 2, 3, 6)]
    text = page(given, fewest, outcomes)
    TARGET.write_text(text, encoding="utf-8")
    print(text)


def required(given: Assumptions) -> int:
    """Workers whose time in one hour is the work of all hand-ins."""
    return int(np.ceil(given.hand_ins * _mean(given) / HOUR))


def _mean(given: Assumptions) -> float:
    graded = (1 - given.endless) * given.honest + given.endless * given.endless_seconds
    return graded + given.shipped


def simulate(given: Assumptions, workers: int) -> Outcome:
    """First come, first served."""
    rng = np.random.default_rng(given.seed)
    growth = np.log(given.rush)
    arrivals = np.sort(HOUR * np.log1p(rng.random(given.hand_ins) * (given.rush - 1)) / growth)
    mean = np.log(given.honest) - given.spread**2 / 2
    work = rng.lognormal(mean, given.spread, given.hand_ins)
    work[rng.random(given.hand_ins) < given.endless] = given.endless_seconds
    work += given.shipped
    free = [0.0] * workers
    losses = rng.exponential(HOUR / given.lost_per_hour, workers)
    pool = [(moment, number) for number, moment in enumerate(free)]
    waits, busy, lost, last = np.empty(given.hand_ins), 0.0, 0, 0.0
    for index, (arrival, seconds) in enumerate(zip(arrivals, work, strict=True)):
        moment, number = heapq.heappop(pool)
        start = max(arrival, moment)
        while start + seconds > losses[number]:  # lost over it, or before: it begins again
            busy += max(losses[number] - start, 0.0)
            lost += 1
            heapq.heappush(pool, (losses[number] + given.back_after, number))
            losses[number] += given.back_after + rng.exponential(HOUR / given.lost_per_hour)
            moment, number = heapq.heappop(pool)
            start = max(start, moment)
        end = start + seconds
        busy += seconds
        waits[index] = end - arrival
        last = max(last, end)
        heapq.heappush(pool, (end, number))
    return Outcome(
        workers=workers,
        after_deadline=max(last - HOUR, 0.0),
        median_wait=float(np.median(waits)),
        wait_95=float(np.quantile(waits, 0.95)),
        busy=busy / (workers * max(last, HOUR)),
        lost=lost,
    )


def page(given: Assumptions, fewest: int, outcomes: list[Outcome]) -> str:
    """docs/capacity.md."""
    rows = "".join(
        f"| {o.workers} | {_time(o.after_deadline)} | {_time(o.median_wait)} | {_time(o.wait_95)} "
        f"| {100 * o.busy:.0f} % | {o.lost} |\n"
        for o in outcomes
    )
    mean = _mean(given)
    facts = {
        "hand_ins": f"{given.hand_ins:,}",
        "work": _time(given.hand_ins * mean),
        "fewest": str(fewest),
        "slow": f"{100 * given.endless * given.endless_seconds / mean:.0f}",
        "rows": rows,
        "honest": f"{1e3 * given.honest:.0f}",
        "shipped": f"{1e3 * given.shipped:g}",
        "spread": f"{given.spread:g}",
        "endless": f"{100 * given.endless:g}",
        "endless_seconds": f"{given.endless_seconds:g}",
        "rush": f"{given.rush:g}",
        "life": _time(HOUR / given.lost_per_hour),
        "back": _time(given.back_after),
    }
    return Template(_PAGE).substitute(facts)


def _time(seconds: float) -> str:
    if seconds < 1:
        return f"{1e3 * seconds:.0f} ms"
    if seconds < 120:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 2 * HOUR else f"{seconds / HOUR:.1f} h"


if __name__ == "__main__":
    main()
