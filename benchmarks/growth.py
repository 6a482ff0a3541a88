"""Time and memory of `autograder grade` as the class grows.

    python -m benchmarks.growth [--sizes 10,100,1000,10000] [--jobs 2] [--endless 0.05]

Each size is a run of the command itself in a fresh folder. Written to benchmarks/results:
growth.md, growth.json, growth.png.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.classroom import ASSIGNMENT, HERE, MODULE, SOLUTION, write_class

RESULTS = Path(__file__).parent / "results"
_ENDLESS = SOLUTION.replace("    for _ in range(steps):", "    while True:")


@dataclass(frozen=True, slots=True)
class Run:
    """One size; memory is that of the largest process."""

    hand_ins: int
    seconds: float
    steady_ms: float
    memory_mb: float


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="10,100,1000,10000")
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--endless", type=float, default=0.0, help="share of endless loops")
    options = parser.parse_args()
    runs = []
    for size in map(int, options.sizes.split(",")):
        runs.append(measure(size, options.jobs, options.endless))
        print(runs[-1], flush=True)
    _write(runs, options.jobs)


def measure(size: int, jobs: int, endless: float) -> Run:
    """Grade a fresh class of one size by the command."""
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        for number, student in enumerate(write_class(scratch / "submitted", size)):
            if int(number * endless) != int((number + 1) * endless):
                target = scratch / "submitted" / student / ASSIGNMENT / f"{MODULE}.py"
                target.write_text(_ENDLESS, encoding="utf-8")
        command = [sys.executable, "-m", "autograder", "grade", ASSIGNMENT, "--no-diagnosis"]
        command += ["--course", str(HERE)]
        command += ["--submitted", str(scratch / "submitted"), "--jobs", str(jobs), "--json"]
        command += ["--results", str(scratch / "results")]
        started = time.perf_counter()
        moments = []
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert process.stdout is not None
        for line in process.stdout:
            if json.loads(line).get("event") == "graded":
                moments.append(time.perf_counter())
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        if status != 0 or len(moments) != size:
            raise SystemExit(f"{len(moments)} of {size} graded, status {status}")
    steady = moments[min(2 * jobs, size // 2) :]
    per = (steady[-1] - steady[0]) / (len(steady) - 1)
    return Run(size, round(seconds, 2), round(1e3 * per, 2), round(usage.ru_maxrss / 1024, 1))


def _write(runs: list[Run], jobs: int) -> None:
    from matplotlib.figure import Figure

    lines = [
        "| hand-ins | seconds | each, ms | memory of the largest process, MiB |",
        "|---|---|---|---|",
        *(f"| {r.hand_ins} | {r.seconds} | {r.steady_ms} | {r.memory_mb} |" for r in runs),
    ]
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "growth.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (RESULTS / "growth.json").write_text(
        json.dumps({"jobs": jobs, "runs": [asdict(run) for run in runs]}, indent=2),
        encoding="utf-8",
    )
    figure = Figure(figsize=(8, 3), layout="constrained")
    for axes, values, name in zip(
        figure.subplots(1, 2),
        ([run.seconds for run in runs], [run.memory_mb for run in runs]),
        ("seconds", "MiB of the largest process"),
        strict=True,
    ):
        axes.plot([run.hand_ins for run in runs], values, "o-", color="#c33")
        axes.set_xscale("log")
        axes.set_xlabel("hand-ins")
        axes.set_ylabel(name)
        axes.spines[["top", "right"]].set_visible(False)
    figure.axes[0].set_yscale("log")
    figure.axes[1].set_ylim(bottom=0)
    figure.savefig(RESULTS / "growth.png", dpi=120)
    print("\n".join(lines))


if __name__ == "__main__":
    main()
