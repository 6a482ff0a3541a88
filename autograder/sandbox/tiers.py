"""The tiers of isolation and how each of them starts a zygote."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from autograder.course.packages import NONE, Packages
from autograder.sandbox.runtime import BOX_LIBRARY, FURTHER, PRELOAD, Runtime
from autograder.worker import landlock

NOBODY = 65534
SCRATCH = "/scratch"
BOX_PACKAGES = "/box/packages"
_CAP_SETUID = 1 << 7


class Tier(StrEnum):
    """From strongest to weakest; `weak` is only ever chosen by a person."""

    NAMESPACES = "namespaces"
    BUBBLEWRAP = "bubblewrap"
    CONFINED = "confined"
    WEAK = "weak"


LAYERS = {
    Tier.NAMESPACES: "own namespaces with an almost empty file system, Landlock, seccomp, limits",
    Tier.BUBBLEWRAP: "bubblewrap's namespaces, Landlock, seccomp, limits",
    Tier.CONFINED: "Landlock, seccomp (no file access unless the assignment needs files), limits",
    Tier.WEAK: "limits only",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Launch:
    """How to start a zygote: the command without the control descriptor's number filled in."""

    command: tuple[str, ...]
    environment: dict[str, str]


ENVIRONMENT = {
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
    "PYTHONIOENCODING": "utf-8:backslashreplace",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
}


def launch(
    tier: Tier,
    machine: Runtime,
    *,
    control: int,
    files: bool,
    scratch_mb: int,
    scratch: Path | None,
    packages: Packages = NONE,
) -> Launch:
    """The command line of a zygote in `tier`.

    Parameters
    ----------
    control : int
        Descriptor of the control socket, inherited under the same number.
    files : bool
        Whether the exercises read or write files.
    packages : Packages
        What workers find beyond numpy.
    scratch : Path or None
        The scratch folder outside a box (tiers without namespaces, exercises with files).
    """
    boxed = tier in (Tier.NAMESPACES, Tier.BUBBLEWRAP)
    config: dict[str, Any] = {
        "control": control,
        "path": _sys_path(machine, packages, boxed),
        "late_path": len(machine.standard_library) + len(_package_folders(packages, boxed)),
        "library": None,
        "scratch": SCRATCH if boxed else (str(scratch) if scratch else None),
        "user": NOBODY if tier is Tier.CONFINED and may_change_user() else None,
        "readable": None,
        "seccomp": None,
        "watched": tier is not Tier.NAMESPACES,
        "preload": (*PRELOAD, *FURTHER) if files else PRELOAD,
        "packages": packages.preload,
    }
    if tier is Tier.CONFINED:
        # Without files there is nothing to read modules from; with them, it may be that only root
        # can reach the folder in which they lie.
        config["late_path"] = 0
        held = [str(path) for path in (machine.numpy[0], *packages.paths)]
        config["library"] = [[str(p) for p in machine.standard_library], held]
    if tier is not Tier.WEAK:
        config["seccomp"] = "files" if boxed or files else "strict"
        if landlock.version():
            config["readable"] = (
                ["/"] if boxed else [str(p) for p in _readable_paths(machine, packages)]
            )
    python = (str(machine.executable), "-s", "-S", "-B", "-P")
    zygote = f"{BOX_LIBRARY}/autograder/worker/zygote.py" if boxed else machine.script("zygote.py")
    command = (*python, str(zygote), json.dumps(config))
    environment = ENVIRONMENT | {"LD_LIBRARY_PATH": _library_path(machine)}
    if tier is Tier.NAMESPACES:
        spec = _box_spec(machine, scratch_mb, packages) | {"command": command}
        return Launch(
            command=(*python, str(machine.script("box.py")), json.dumps(spec)),
            environment=environment,
        )
    if tier is Tier.BUBBLEWRAP:
        return Launch(
            command=_bubblewrap_command(machine, packages, scratch_mb, command), environment={}
        )
    return Launch(command=command, environment=environment)


def may_change_user() -> bool:
    """Whether this process is root with the right to become somebody else, so that it must."""
    if os.getuid() != 0:
        return False
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("CapEff:"):
            return bool(int(line.split()[1], 16) & _CAP_SETUID)
    return True


def _sys_path(machine: Runtime, packages: Packages, boxed: bool) -> list[str]:
    """Those folders first that stay for what the student's code imports."""
    theirs = _package_folders(packages, boxed)
    ours = (BOX_LIBRARY,) if boxed else machine.package_folders
    return [str(folder) for folder in (*machine.standard_library, *theirs, *ours)]


def _package_folders(packages: Packages, boxed: bool) -> list[str]:
    if boxed:
        return [BOX_PACKAGES] if packages.paths else []
    return list(dict.fromkeys(str(path.parent) for path in packages.paths))


def _readable_paths(machine: Runtime, packages: Packages) -> tuple[Path, ...]:
    return (*machine.standard_library, *machine.numpy, *machine.libraries, *packages.paths)


def _library_path(machine: Runtime) -> str:
    usual = (Path("/usr/lib"), Path("/usr/lib64"))
    folders = [f for f in machine.libraries if not any(map(f.is_relative_to, usual))]
    return ":".join(map(str, folders))


def _box_spec(machine: Runtime, scratch_mb: int, packages: Packages = NONE) -> dict[str, Any]:
    return {
        "binds": [[str(Path(s).resolve()), t] for s, t in _bind_mounts(machine, packages)],
        "devices": ["/dev/null", "/dev/urandom"],
        "masks": [str(folder) for folder in machine.hidden_folders],
        "scratch": [SCRATCH, scratch_mb],
        "user": NOBODY,
        "libraries": _library_path(machine),
    }


def _bind_mounts(machine: Runtime, packages: Packages) -> list[tuple[str, str]]:
    binds = [(str(folder), str(folder)) for folder in machine.libraries]
    covered = tuple(f"{folder}/" for folder in machine.libraries)
    binds += [
        (str(p), str(p))
        for p in (machine.executable, *machine.standard_library)
        if not str(p).startswith(covered)
    ]
    binds += [(str(folder), f"{BOX_LIBRARY}/{folder.name}") for folder in machine.numpy]
    binds += [(str(p), f"{BOX_LIBRARY}/autograder/{p.name}") for p in machine.ours]
    binds += [(str(path), f"{BOX_PACKAGES}/{path.name}") for path in packages.paths]
    return binds


def _bubblewrap_command(
    machine: Runtime, packages: Packages, scratch_mb: int, command: tuple[str, ...]
) -> tuple[str, ...]:
    found = shutil.which("bwrap") or "bwrap"
    line = [found, "--unshare-user", "--uid", str(NOBODY), "--gid", str(NOBODY)]
    line += ["--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts"]
    line += ["--unshare-cgroup-try", "--die-with-parent", "--new-session", "--as-pid-1"]
    line += ["--cap-drop", "ALL", "--clearenv"]
    for source, target in _bind_mounts(machine, packages):
        line += ["--ro-bind", source, target]
    for folder in machine.hidden_folders:
        line += ["--tmpfs", str(folder)]
    for device in ("/dev/null", "/dev/urandom"):
        line += ["--dev-bind", device, device]
    line += ["--perms", "0700", "--size", str(scratch_mb << 20), "--tmpfs", SCRATCH]
    line += ["--remount-ro", "/", "--chdir", "/"]
    for key, value in (ENVIRONMENT | {"LD_LIBRARY_PATH": _library_path(machine)}).items():
        line += ["--setenv", key, value]
    return (*line, "--", *command)
