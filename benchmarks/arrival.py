"""Measure the time from a submission's arrival to its feedback, and what a watch costs idle.

    python -m benchmarks.arrival [NUMBER ...] [--idle SECONDS] [--exchange] [--book]

For each NUMBER (1, 50 and 500) so many students hand in 02-activations at once, into a folder that
is watched by `autograder watch` (with --exchange: as nbgrader's submit does, into an exchange).
Each has a program of its own: the course's solution with some functions taken back. Seconds are
those from the moment at which the last file of a submission was written to that at which its page
is there: in the exchange, where Fetch Feedback finds it. CPU is what the watch and its graders
used until then, in seconds: it depends less on what else the machine does. With --book, two more
columns say the same of the moment at which nbgrader's gradebook has all of them, which the
exchange does while nobody waits.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
TASK = "02-activations"
FUNCTIONS = ("step", "relu", "leaky_relu", "sigmoid", "tanh", "identity")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("numbers", nargs="*", type=int)
    parser.add_argument("--idle", type=float, default=0.0)
    parser.add_argument("--exchange", action="store_true")
    parser.add_argument("--book", action="store_true")
    asked = parser.parse_args()
    numbers = asked.numbers or ([] if asked.idle else [1, 50, 500])
    place = "nbgrader's exchange" if asked.exchange else "a folder"
    print(f"{TASK} into {place}, {len(os.sched_getaffinity(0))} cores, seconds to feedback")
    heads = ["at once", "median", "95 %", "worst", "CPU", *(["book", "CPU"] if asked.book else [])]
    print(" ".join(f"{head:>8}" for head in heads))
    for number in numbers:
        with (
            course(number, exchange=asked.exchange) as root,
            watching(root, asked.exchange) as process,
        ):
            before, begun = used(process.pid), time.monotonic()
            seconds = sorted(to_feedback(root, number, exchange=asked.exchange))
            late = seconds[int(0.95 * (len(seconds) - 1))]
            row = [statistics.median(seconds), late, seconds[-1], used(process.pid) - before]
            if asked.book:
                until(lambda root=root: caught_up(root))
                row += [time.monotonic() - begun, used(process.pid) - before]
        print(f"{number:>8} " + " ".join(f"{value:>8.2f}" for value in row), flush=True)
    if asked.idle:
        with course(1, exchange=asked.exchange) as root:
            idle(root, asked.idle, exchange=asked.exchange)


@contextmanager
def course(number: int, *, exchange: bool) -> Iterator[Path]:
    """The course with so many students on its roster."""
    with tempfile.TemporaryDirectory(prefix="arrival-") as made:
        root = Path(made) / "course"
        for part in (f"assignments/{TASK}", f"solutions/{TASK}", "student_template"):
            shutil.copytree(ROOT / part, root / part)
        shutil.copy(ROOT / "course.toml", root)
        lines = [
            "id,name,email",
            *(f"s{n:03},Student {n},s{n:03}@example.org" for n in range(number)),
        ]
        (root / "roster.csv").write_text("\n".join(lines) + "\n")
        (root / "submitted").mkdir()
        if exchange:
            inbound = root.parent / "exchange"
            inbound.mkdir()
            inbound.chmod(0o777)
            run(root, "autograder", "nbgrader", "init", "--exchange", str(inbound))
            config = root / "nbgrader_config.py"
            config.write_text(f"{config.read_text()}\nc.ExchangeCollect.check_owner = False\n")
            run(root, "nbgrader", "generate_assignment", TASK)
            run(root, "nbgrader", "release_assignment", TASK)
        yield root


@contextmanager
def watching(root: Path, exchange: bool) -> Iterator[subprocess.Popen[bytes]]:
    """A watch on the course, from when it is ready."""
    words = [sys.executable, "-m", "autograder.cli.main", "watch", TASK]
    words += ["--exchange"] if exchange else ["--settle", "1"]
    with subprocess.Popen([*words, "--quiet"], cwd=root) as process:
        until(lambda: (root / "results/.arrival/status.json").exists())
        try:
            yield process
        finally:
            process.terminate()


def to_feedback(root: Path, number: int, *, exchange: bool) -> Iterator[float]:
    """Hand in for all, then the seconds until each one's page is there."""
    came, pages = {}, {}
    for student in (f"s{n:03}" for n in range(number)):
        pages[student] = page(root, student, exchange=exchange)
        hand_in(root, student, int(student[1:]), exchange=exchange)
        came[student] = time.time()
    while came:
        for student in list(came):
            if pages[student].exists():
                yield pages[student].stat().st_mtime - came.pop(student)
        time.sleep(0.02)


def page(root: Path, student: str, *, exchange: bool) -> Path:
    """Where a student finds the feedback."""
    if not exchange:
        return root / "reports/feedback" / student / f"{TASK}.html"
    from nbgrader.utils import notebook_hash

    name = notebook_hash(secret=f"secret-{int(student[1:])}", notebook_id=TASK)
    return next((root.parent / "exchange").glob("*/inbound")).parent / f"feedback/{name}.html"


def caught_up(root: Path) -> bool:
    """Whether nothing is left to be done for the students who have their feedback."""
    known = json.loads((root / "results/.arrival/status.json").read_bytes())
    return bool(known["fed_back"]) and not (known["waiting"] or known["behind"])


def hand_in(root: Path, student: str, number: int, *, exchange: bool) -> None:
    """The solution without the functions that the number's bits name."""
    source = (ROOT / f"solutions/{TASK}/activations.py").read_text()
    for bit, name in enumerate(FUNCTIONS):
        if number >> bit & 1:
            source += f"\n\ndef {name}(*values):\n    return {number}.5\n"
    if not exchange:
        folder = root / "submitted" / student / TASK
        folder.mkdir(parents=True)
        (folder / "activations.py").write_text(source)
        return
    name = (
        f"{student}+{TASK}+{time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime())}.000000 UTC+{number}"
    )
    inbound = next((root.parent / "exchange").glob("*/inbound"))
    folder = inbound / name
    shutil.copytree(root / "release" / TASK, folder)
    path = folder / f"{TASK}.ipynb"
    notebook = json.loads(path.read_text())
    cells = [c for c in notebook["cells"] if "solution-" in str(c["metadata"].get("nbgrader", {}))]
    cells[0]["source"] = source
    path.write_text(json.dumps(notebook))
    (folder / "timestamp.txt").write_text(name.split("+")[2])
    (folder / "submission_secret.txt").write_text(f"secret-{number}")
    folder.chmod(0o777)  # as nbgrader's submit does last


def idle(root: Path, seconds: float, *, exchange: bool) -> None:
    """What a watch uses while nothing arrives, once without graders and once with them ready."""
    with watching(root, exchange) as process:
        for what in ("nothing graded yet", "graders ready"):
            before = used(process.pid)
            time.sleep(seconds)
            cpu = used(process.pid) - before
            print(
                f"idle, {what}: {100 * cpu / seconds:.2f} % of a core, "
                f"{memory(process.pid):.0f} MiB, {seconds:g} s"
            )
            if what == "nothing graded yet":
                hand_in(root, "s000", 0, exchange=exchange)
                until(lambda: (root / "results/s000" / TASK / "arrival.json").exists())
                time.sleep(35)  # until the pages are written, too


def family(pid: int) -> list[int]:
    """A process and all below it."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(one for child in children for one in family(int(child)))]


def used(pid: int) -> float:
    """Seconds of CPU that a process and those below it have used."""
    total = 0
    for one in family(pid):
        fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        total += sum(map(int, fields[11:15]))  # of its own, and of children that have ended
    return total / os.sysconf("SC_CLK_TCK")


def memory(pid: int) -> float:
    """MiB that a process and those below it use: shared pages by their share."""
    total = 0
    for one in family(pid):
        for line in Path(f"/proc/{one}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return total / 1024


def run(root: Path, *words: str) -> None:
    """A program of this environment, in the course."""
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    subprocess.run(
        words, cwd=root, check=True, capture_output=True, env=os.environ | {"PATH": path}
    )


def until(condition: object) -> None:
    """Wait."""
    while not condition():  # type: ignore[operator]
        time.sleep(0.05)


if __name__ == "__main__":
    main()
