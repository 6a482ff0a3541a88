"""Enter fresh namespaces with an almost empty file system, then become the zygote.

Started by the sandbox as a script of its own, standard library only, with a JSON document:

    binds    [[source, target], ...]   seen read-only inside
    devices  [path, ...]               devices seen inside
    masks    [path, ...]               folders of the binds that appear empty
    scratch  [path, MiB]               the only writable folder, a tmpfs without executables
    user     uid inside; as root also the uid to become outside
    libraries  value of LD_LIBRARY_PATH: without /proc the loader cannot resolve $ORIGIN
    command  [program, argument, ...]  executed inside

See user_namespaces(7), mount_namespaces(7), pivot_root(2), mount_setattr(2).
"""

import ctypes
import json
import os
import signal
import struct
import sys
from typing import Any

_NEW_NS, _NEW_CGROUP, _NEW_UTS, _NEW_IPC = 0x20000, 0x2000000, 0x4000000, 0x8000000
_NEW_USER, _NEW_PID, _NEW_NET = 0x10000000, 0x20000000, 0x40000000
_NOSUID, _NODEV, _NOEXEC, _REMOUNT, _BIND, _REC, _PRIVATE = 2, 4, 8, 32, 4096, 16384, 1 << 18
_RDONLY = 1
_MOUNT_SETATTR, _PIVOT_ROOT = 442, {"x86_64": 155, "aarch64": 41}
_AT_FDCWD, _AT_RECURSIVE, _MNT_DETACH = -100, 0x8000, 2
_PR_SET_PDEATHSIG = 1

_libc = ctypes.CDLL(None, use_errno=True)


def _check_result(result: int, what: str) -> None:
    if result != 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{what}: {os.strerror(code)}")


def _mount(source: str, target: str, kind: str | None, flags: int, data: str = "") -> None:
    _check_result(
        _libc.mount(
            source.encode(), target.encode(), kind and kind.encode(), flags, data.encode()
        ),
        f"mount {target}",
    )


def _pivot_root(new: str, old: str) -> None:
    number = _PIVOT_ROOT[os.uname().machine]
    _check_result(_libc.syscall(number, new.encode(), old.encode()), "pivot_root")
    os.chdir("/")


def _read_only(path: str, flags: int) -> None:
    attributes = struct.pack("=QQQQ", flags, 0, 0, 0)
    _check_result(
        _libc.syscall(
            _MOUNT_SETATTR,
            _AT_FDCWD,
            path.encode(),
            _AT_RECURSIVE,
            attributes,
            ctypes.c_size_t(32),
        ),
        f"read-only {path}",
    )


def _new_namespaces(user: int) -> None:
    flags = _NEW_NS | _NEW_PID | _NEW_NET | _NEW_IPC | _NEW_UTS | _NEW_CGROUP
    uid, gid = os.getuid(), os.getgid()
    if uid != 0:
        flags |= _NEW_USER
    _check_result(_libc.unshare(flags), "unshare")
    if uid != 0:
        for name, text in (
            ("setgroups", "deny"),
            ("uid_map", f"{user} {uid} 1"),
            ("gid_map", f"{user} {gid} 1"),
        ):
            with open(f"/proc/self/{name}", "w") as file:  # noqa: PTH123
                file.write(text)


def _make_point(path: str, like: str) -> None:
    parent = path if os.path.isdir(like) else os.path.dirname(path)  # noqa: PTH112, PTH120
    os.makedirs(parent, 0o755, exist_ok=True)  # noqa: PTH103
    if parent != path:
        os.close(os.open(path, os.O_CREAT | os.O_RDONLY, 0o644))


def _build_root(spec: dict[str, Any]) -> None:
    """Assemble the new root beside the old one, then let go of the old one."""
    _mount("none", "/", None, _REC | _PRIVATE)
    _mount("tmpfs", "/tmp", "tmpfs", _NOSUID | _NODEV, "size=1m,mode=0755")  # noqa: S108 - a mount point
    os.makedirs("/tmp/old")  # noqa: PTH103, S108
    _pivot_root("/tmp", "/tmp/old")  # noqa: S108
    os.makedirs("/new")  # noqa: PTH103
    _mount("tmpfs", "/new", "tmpfs", _NOSUID | _NODEV, "size=1m,mode=0755")
    for source, target in spec["binds"]:
        _make_point(f"/new{target}", f"/old{source}")
        _mount(f"/old{source}", f"/new{target}", None, _BIND | _REC)
        _read_only(f"/new{target}", _RDONLY | _NOSUID | _NODEV)
    for path in spec["masks"]:
        if os.path.isdir(f"/new{path}"):  # noqa: PTH112
            _mount("tmpfs", f"/new{path}", "tmpfs", _RDONLY | _NOSUID | _NODEV, "size=4k")
    for path in spec["devices"]:
        if os.path.exists(f"/old{path}"):  # noqa: PTH110
            _make_point(f"/new{path}", f"/old{path}")
            _mount(f"/old{path}", f"/new{path}", None, _BIND)
    path, size = spec["scratch"]
    os.makedirs(f"/new{path}")  # noqa: PTH103
    owner = f",uid={spec['user']},gid={spec['user']}"
    options = f"size={size}m,nr_inodes=2048,mode=0700{owner}"
    _mount("tmpfs", f"/new{path}", "tmpfs", _NOSUID | _NODEV | _NOEXEC, options)
    os.makedirs("/new/.old")  # noqa: PTH103
    _pivot_root("/new", "/new/.old")
    _check_result(_libc.umount2(b"/.old", _MNT_DETACH), "umount")
    os.rmdir("/.old")  # noqa: PTH106
    _mount("none", "/", None, _REMOUNT | _BIND | _RDONLY | _NOSUID | _NODEV)


def _die_with_parent() -> None:
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def main() -> None:
    """Namespaces, a child as their first process, the new root, the uid, the zygote."""
    spec = json.loads(sys.argv[1])
    os.umask(0o022)
    _die_with_parent()
    _new_namespaces(spec["user"])
    child = os.fork()
    if child:
        os._exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) & 0xFF)
    _die_with_parent()
    _build_root(spec)
    if os.getuid() == 0:
        os.setgroups([])
        os.setresgid(spec["user"], spec["user"], spec["user"])
        os.setresuid(spec["user"], spec["user"], spec["user"])
        _die_with_parent()
    os.environ["LD_LIBRARY_PATH"] = spec["libraries"]
    os.execv(spec["command"][0], spec["command"])  # noqa: S606


if __name__ == "__main__":
    main()
