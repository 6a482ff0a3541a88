"""A class on a Dask cluster that loses workers: what is lost with them, and what Dask costs.

    python -m benchmarks.cluster [--hand-ins 10000] [--workers 1] [--lose 20]

The class is graded by `autograder grade --jobs` first, then by `--cluster`, with `--lose` kills of
a worker at random moments, each replaced. Both must store the same bytes. The command, the
scheduler and the process that writes results have the first core; each worker has one of the
others to itself, and, as root, a network of its own (a namespace, joined by a veth pair). What
Dask costs is measured with a part of the class and without losses. Exit status 1 if anything is
lost or different.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from distributed import Client

from benchmarks.classroom import ASSIGNMENT, HERE, write_class

_PORT = 38786
_NET = "10.213.{}"
_READY_SECONDS = 60.0
_WARM = 20  # hand-ins before the clock is started
_PART = 1_000  # hand-ins by which the cost is measured


class Workers:
    """Dask's scheduler on the first core, and its workers, each on a core of its own."""

    def __init__(self, scratch: Path, count: int) -> None:
        cores = sorted(os.sched_getaffinity(0))
        if len(cores) <= count:
            raise SystemExit(f"{count} workers and a scheduler need {count + 1} cores")
        self.own_core, self._cores = cores[0], cores[1 : count + 1]
        self.apart = os.geteuid() == 0
        self.lost = 0
        self._log = (scratch / "dask.log").open("wb")
        self._running: list[subprocess.Popen[bytes]] = []
        self.address = ""

    @contextmanager
    def started(self) -> Iterator[None]:
        """The scheduler and all workers, until the end."""
        with ExitStack() as stack:
            stack.callback(self._log.close)
            for number in range(len(self._cores)):
                if self.apart:
                    _join(number)
                    stack.callback(_part, number)
            host = "0.0.0.0" if self.apart else "127.0.0.1"  # noqa: S104 - workers are elsewhere
            scheduler = self._begin("dask_scheduler", "--host", host, core=self.own_core)
            stack.callback(_end, scheduler)
            self.address = f"tcp://127.0.0.1:{_PORT}"
            stack.callback(lambda: [_end(process) for process in self._running])
            self._running = [self._begin_worker(number) for number in range(len(self._cores))]
            with Client(self.address, timeout=_READY_SECONDS, set_as_default=False) as client:
                client.wait_for_workers(len(self._cores), timeout=_READY_SECONDS)
            yield

    def lose(self, chance: random.Random) -> None:
        """Kill one, with all that it has started; another takes its place."""
        number = chance.randrange(len(self._running))
        _end(self._running[number])
        self._running[number] = self._begin_worker(number)
        self.lost += 1

    def _begin_worker(self, number: int) -> subprocess.Popen[bytes]:
        where = _NET.format(f"{number}.1") if self.apart else "127.0.0.1"
        inside = ["ip", "netns", "exec", _name(number)] if self.apart else []
        return self._begin(
            "dask_worker",
            f"tcp://{where}:{_PORT}",
            *("--nthreads", "1", "--no-nanny", "--no-dashboard"),
            core=self._cores[number],
            before=inside,
        )

    def _begin(
        self, module: str, *arguments: str, core: int, before: Sequence[str] = ()
    ) -> subprocess.Popen[bytes]:
        more = ["--port", str(_PORT), "--no-dashboard"] if module == "dask_scheduler" else []
        command = [sys.executable, "-m", f"distributed.cli.{module}", *arguments, *more]
        return subprocess.Popen(
            [*before, "taskset", "-c", str(core), *command],
            stdout=self._log,
            stderr=self._log,
            start_new_session=True,
        )


def _name(number: int) -> str:
    return f"autograder-bench-{number}"


def _join(number: int) -> None:
    """A network with one worker in it, and a way to it."""
    name, link = _name(number), f"agb{number}"
    for command in (
        f"ip netns add {name}",
        f"ip link add {link} type veth peer name eth0 netns {name}",
        f"ip addr add {_NET.format(f'{number}.1')}/24 dev {link}",
        f"ip link set {link} up",
        f"ip -n {name} addr add {_NET.format(f'{number}.2')}/24 dev eth0",
        f"ip -n {name} link set eth0 up",
        f"ip -n {name} link set lo up",
    ):
        subprocess.run(command.split(), check=True)


def _part(number: int) -> None:
    subprocess.run(f"ip netns delete {_name(number)}".split(), check=False)


def _end(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def grade(
    scratch: Path, name: str, *options: str, each: Callable[[int], None] = lambda _: None
) -> float:
    """Grade `scratch/<name>` into `<name>-<first option>`; ms for each hand-in, once warm."""
    command = [sys.executable, "-m", "autograder", "grade", ASSIGNMENT, "--no-diagnosis", "--json"]
    command += ["--course", str(HERE), "--submitted", str(scratch / name), *options]
    command += ["--results", str(scratch / f"{name}{options[0]}")]
    moments = []
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if json.loads(line).get("event") == "graded":
                moments.append(time.perf_counter())
                each(len(moments))
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    steady = moments[min(_WARM, len(moments) // 2) :]
    return 1e3 * (steady[-1] - steady[0]) / (len(steady) - 1)


def different(one: Path, other: Path) -> list[str]:
    """Students whose result is missing in one of them, or has other bytes."""
    paths = itertools.chain(one.iterdir(), other.iterdir())
    names = {path.name for path in paths if path.is_dir()}
    results = [[_result(folder / name) for folder in (one, other)] for name in sorted(names)]
    return [n for n, (a, b) in zip(sorted(names), results, strict=True) if a is None or a != b]


def _result(folder: Path) -> bytes | None:
    path = folder / ASSIGNMENT / "result.json"
    return path.read_bytes() if path.is_file() else None


def main() -> int:
    """Measure, compare, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--hand-ins", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--lose", type=int, default=20, help="how many workers are killed")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 - which moments
    moments = {*chance.sample(range(1, options.hand_ins), min(options.lose, options.hand_ins - 1))}
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        write_class(scratch / "part", min(_PART, options.hand_ins))
        write_class(scratch / "class", options.hand_ins)
        workers = Workers(scratch, options.workers)
        jobs = ("--jobs", str(options.workers))
        with workers.started():
            os.sched_setaffinity(0, {workers.own_core})
            cluster = ("--cluster", workers.address)
            there = grade(scratch, "part", *cluster)
            print(f"a part on the cluster: {there:.1f} ms each", flush=True)
            lossy = grade(
                scratch,
                "class",
                *cluster,
                each=lambda done: workers.lose(chance) if done in moments else None,
            )
            print(f"the class on the cluster: {lossy:.1f} ms each, {workers.lost} workers lost")
        os.sched_setaffinity(0, {workers.own_core, *workers._cores})
        here = grade(scratch, "part", *jobs)
        print(f"a part with --jobs: {here:.1f} ms each; Dask adds {there - here:.1f}", flush=True)
        grade(scratch, "class", *jobs)
        lost = different(scratch / "class--jobs", scratch / "class--cluster")
        print("each worker had its own core" + ", its own network" * workers.apart)
        print(f"{options.hand_ins} hand-ins: {len(lost)} lost or different")
        print(*lost[:20], sep="\n")
    return int(bool(lost))


if __name__ == "__main__":
    sys.exit(main())
