"""What this machine offers for isolation, layer by layer, by trying it."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import IsolationError
from autograder.installation import DISTRIBUTION, neighbour_warning, neighbours, version
from autograder.model import Limits
from autograder.sandbox.box import Box
from autograder.sandbox.choose import STRONG, self_test
from autograder.sandbox.tiers import LAYERS, Tier
from autograder.worker import landlock, seccomp


@dataclass(frozen=True, slots=True)
class Finding:
    """One layer or tier, whether it works here, and what the machine said."""

    name: str
    works: bool
    found: str
    tier: bool = False


def examine() -> Iterator[Finding]:
    """Layers first, then the tiers built from them, strongest first."""
    yield _alone()
    linux = platform.system() == "Linux"
    yield Finding("Linux", linux, f"{platform.system()} {platform.release()} {platform.machine()}")
    if not linux:
        return
    user = "root (students' code runs as nobody)" if os.getuid() == 0 else f"uid {os.getuid()}"
    yield Finding("user", True, user)
    abi = landlock.version()
    yield Finding("Landlock", abi > 0, f"version {abi}" if abi else "not in this kernel")
    yield _seccomp()
    yield _user_namespaces()
    found = shutil.which("bwrap")
    yield Finding("bubblewrap", found is not None, found or "not installed (package bubblewrap)")
    for tier in STRONG:
        yield _tier(tier)


def _alone() -> Finding:
    """Whether nothing else writes to where this package lies."""
    found = neighbours(thorough=True)
    said = " ".join(neighbour_warning(found)) if found else f"{DISTRIBUTION} {version()}"
    return Finding("installation", not found, said)


def _seccomp() -> Finding:
    try:
        instructions = len(seccomp.program(strict=True)) // 8
    except seccomp.FilterUnavailable as error:
        return Finding("seccomp", False, str(error))
    actions = Path("/proc/sys/kernel/seccomp/actions_avail")
    present = actions.exists() and "errno" in actions.read_text()
    return Finding("seccomp", present, f"a filter of {instructions} instructions")


def _user_namespaces() -> Finding:
    if os.getuid() == 0:
        return Finding("namespaces", True, "as root, without a user namespace")
    line = ["unshare", "--user", "--mount", "true"]
    if shutil.which("unshare") is None:
        return Finding("namespaces", True, "not tried: no unshare(1); see the tier below")
    tried = subprocess.run(line, capture_output=True, text=True, check=False)
    said = tried.stderr.strip() or "user namespaces may be made"
    return Finding("namespaces", tried.returncode == 0, said)


def _tier(tier: Tier) -> Finding:
    try:
        with Box(tier, files=True, limits=Limits()) as box:
            reached = [attempt.name for attempt in self_test(box) if attempt.reached]
    except IsolationError as error:
        return Finding(tier, False, error.message, tier=True)
    if reached:
        return Finding(tier, False, f"the self-test could {', '.join(reached)}", tier=True)
    return Finding(tier, True, LAYERS[tier], tier=True)
