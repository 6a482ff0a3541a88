"""What this machine offers for isolation, layer by layer, by trying it."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.course.packages import find_packages, package_versions
from autograder.course.records import Limits
from autograder.errors import ContentError, IsolationError
from autograder.installation import DISTRIBUTION, neighbour_warning, neighbours, version
from autograder.sandbox.box import Box
from autograder.sandbox.choose import STRONG, open_tier
from autograder.sandbox.runtime import runtime
from autograder.sandbox.tiers import LAYERS, Tier

_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One layer or tier, whether it works here, and what the machine said."""

    name: str
    works: bool
    found: str
    tier: bool = False
    package: bool = False


# Each is run in a process of its own, which it changes for good. What it prints is what was found.
_LANDLOCK = """
from autograder.worker import landlock
landlock.restrict(landlock.ruleset([], []))
try:
    open("/etc/passwd")
except PermissionError:
    print("version", landlock.version())
else:
    raise OSError("landlock: rules are accepted and do not hold")
"""
_SECCOMP = """
import os
from autograder.worker import seccomp
code = seccomp.program(strict=True)
seccomp.Filter(code).install()
try:
    os.fork() or os._exit(0)
except PermissionError:
    print("a filter of", len(code) // 8, "instructions")
else:
    raise OSError("seccomp: the filter is accepted and does not hold")
"""
_HANDLES = """
import os, signal
handle = os.pidfd_open(os.getpid())
signal.pidfd_send_signal(handle, 0)
print("pidfd_open, pidfd_send_signal")
"""
_NAMESPACES = """
import os
from autograder.worker import box
box._new_namespaces(65534)
os.fork() or os._exit(0)
print("as root, without a user namespace" if os.getuid() == 0 else "with a user namespace")
"""


def examine(limits: Limits | None = None, packages: Sequence[str] = ()) -> Iterator[Finding]:
    """Packages and layers first, then the tiers built from them, strongest first.

    Parameters
    ----------
    limits : Limits
        Those that grading would use.
    packages : sequence of str
        What assignments ask for beyond numpy.
    """
    yield _installation_finding()
    yield from map(_package_finding, packages)
    linux = platform.system() == "Linux"
    yield Finding("Linux", linux, f"{platform.system()} {platform.release()} {platform.machine()}")
    if not linux:
        return
    yield Finding("user", True, "root" if os.getuid() == 0 else f"uid {os.getuid()}")
    yield _code_finding("Landlock", _LANDLOCK)
    yield _code_finding("seccomp", _SECCOMP)
    yield _code_finding("process handles", _HANDLES)
    yield _code_finding("own namespaces", _NAMESPACES)
    yield _bubblewrap_finding()
    for tier in STRONG:
        yield from _tier_findings(tier, limits or Limits())


def _installation_finding() -> Finding:
    """Whether nothing else writes to where this package lies."""
    found = neighbours(thorough=True)
    said = " ".join(neighbour_warning(found)) if found else f"{DISTRIBUTION} {version()}"
    return Finding("installation", not found, said)


def _package_finding(name: str) -> Finding:
    try:
        modules = ", ".join(find_packages((name,)).modules)
        found = f"{package_versions((name,))[name]}, imported as {modules}"
    except ContentError as error:
        said = f"{error.message} {error.hint}"
        return Finding(f"package {name}", False, said, package=True)
    return Finding(f"package {name}", True, found, package=True)


def _code_finding(name: str, code: str) -> Finding:
    return _command_finding(name, [sys.executable, "-P", "-c", code])


def _bubblewrap_finding() -> Finding:
    found = shutil.which("bwrap")
    if found is None:
        return Finding("bubblewrap", False, "not installed (package bubblewrap)")
    line = [found, "--unshare-user", "--unshare-pid", "--unshare-net", "--ro-bind", "/", "/"]
    finding = _command_finding("bubblewrap", [*line, "true"])
    return Finding("bubblewrap", finding.works, finding.found or found)


def _command_finding(name: str, line: Sequence[str]) -> Finding:
    try:
        done = subprocess.run(
            line, capture_output=True, text=True, check=False, timeout=_SECONDS, cwd=_our_folder()
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return Finding(name, False, str(error))
    said = (done.stdout if done.returncode == 0 else done.stderr).strip().splitlines()
    ended = "" if done.returncode == 0 else f"ended with status {done.returncode}"
    return Finding(name, done.returncode == 0, said[-1] if said else ended)


def _our_folder() -> Path:
    """Where our package is found, installed or not."""
    return runtime().ours[0].parent.parent


def _tier_findings(tier: Tier, limits: Limits) -> Iterator[Finding]:
    """A tier for assignments without files and, where that is another matter, with files."""
    without, with_files = (_box_finding(tier, limits, files) for files in (False, True))
    if without.works == with_files.works:
        yield with_files if with_files.works else without
        return
    yield without
    yield Finding(f"{tier}, with files", with_files.works, with_files.found, tier=True)


def _box_finding(tier: Tier, limits: Limits, files: bool) -> Finding:
    try:
        with open_tier(tier, files=files, limits=limits, thorough=True) as box:
            return Finding(tier, True, f"{LAYERS[tier]}; {_worker_user(box, limits)}", tier=True)
    except IsolationError as error:
        return Finding(tier, False, error.message, tier=True)
    except Exception as error:  # noqa: BLE001 - a table in every case
        return Finding(tier, False, f"{type(error).__name__}: {error}", tier=True)


def _worker_user(box: Box, limits: Limits) -> str:
    """As whom a worker of this box runs, as the kernel sees it."""
    process = box.fork(limits)
    try:
        status = Path(f"/proc/{process.pid}/status").read_text()
        user = next(line.split()[1] for line in status.splitlines() if line.startswith("Uid:"))
    finally:
        process.channel.close()
        os.close(process.handle)
        os.close(process.output)
        box.ended()
    return f"students' code runs as {'root' if user == '0' else f'uid {user}'}"
