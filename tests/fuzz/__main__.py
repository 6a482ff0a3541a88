"""Coverage-guided fuzzing of everything that reads what others wrote, with atheris.

    python -m tests.fuzz [--runs N] [--corpus FOLDER] [TARGET ...]

Each target begins with the inputs kept in `tests/fuzz/corpus` and ends after so many. What makes
one fail is written to `artifacts/`: put it into the corpus, where an ordinary test tries it.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["autograder"]):
    from tests.fuzz.targets import TARGETS

HERE = Path(__file__).parent
RUNS = 3_000
TIMES = {"codec": 35, "grader": 7, "worker": 7}  # of the last two each has many frames
SHARE = {"zip": 5, "tar": 5, "toml": 2, "csv": 2, "explanations": 5, "attempts": 5, "notebook": 5}
SHARE |= {"xlsx": 10, "ods": 10}


def main() -> int:
    """Fuzz the targets one after the other, each in a process of its own; 1 if one fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--runs", type=int, default=RUNS, help="inputs, for most targets")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", type=Path, help="keep inputs that reach new code here")
    options = parser.parse_args()
    if unknown := sorted(set(options.targets) - TARGETS.keys()):
        parser.error(f"no target {', '.join(unknown)}; there are {', '.join(TARGETS)}")
    names = options.targets or list(TARGETS)
    Path("artifacts").mkdir(exist_ok=True)
    failed = [name for name in names if not _passes(name, options)]
    print(f"{len(names)} targets; failed: {', '.join(failed) or 'none'}")
    return bool(failed)


def _passes(name: str, options: argparse.Namespace) -> bool:
    runs = max(1, options.runs * TIMES.get(name, 1) // SHARE.get(name, 1))
    with tempfile.TemporaryFile() as said:
        child = os.fork()
        if child == 0:
            os.dup2(said.fileno(), 2)
            _fuzz(name, runs, options)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
    reached = [
        line.split("exec/s")[0].split("DONE")[-1] for line in text.splitlines() if "DONE" in line
    ]
    print(f"{name:<24}{runs:>8} inputs {' '.join(reached)}", flush=True)
    if status:
        print(text[-3000:])
    return status == 0


def _fuzz(name: str, runs: int, options: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as fresh:
        found = Path(options.corpus or fresh, name)
        found.mkdir(parents=True, exist_ok=True)
        arguments = [
            *(sys.argv[0], f"-runs={runs}", f"-seed={options.seed}", "-max_len=4096"),
            *("-timeout=20", "-rss_limit_mb=4000", f"-artifact_prefix=artifacts/fuzz-{name}-"),
            *(f"-dict={path}" for path in [HERE / "dictionaries" / name] if path.is_file()),
            str(found),
            *(str(path) for path in [HERE / "corpus" / name] if path.is_dir()),
        ]
        atheris.Setup(arguments, TARGETS[name])
        atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
