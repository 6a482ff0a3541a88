"""Commands of ours in this process, where a process of their own is not what is tested."""

from __future__ import annotations

import contextlib
import io
import subprocess
from pathlib import Path

from autograder.cli.main import main


def run_here(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """How `autograder ...` ends in a folder, and what it says there."""
    said = [io.TextIOWrapper(io.BytesIO(), "utf-8", errors, newline="")
            for errors in ("strict", "backslashreplace")]  # fmt: skip
    with (
        contextlib.chdir(folder),
        contextlib.redirect_stdout(said[0]),
        contextlib.redirect_stderr(said[1]),
    ):
        try:
            main(arguments)
        except SystemExit as end:
            status = end.code
    for stream in said:
        stream.flush()
    texts = [stream.buffer.getvalue().decode() for stream in said]
    return subprocess.CompletedProcess(arguments, status, *texts)
