"""Landlock: a worker may reach the listed folders and nothing else, as its own choice for good.

See landlock(7). What a kernel's version of it does not know is left to the system-call filter.
"""

import ctypes
import os
import struct
from collections.abc import Sequence

_CREATE, _ADD, _RESTRICT = 444, 445, 446  # the same numbers on every architecture
_VERSION = 1
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 2, 4, 8
_IN_SCRATCH = 0x61B0  # remove and make files and folders, rename, truncate; no devices, no links
_KNOWN_BY_VERSION = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}  # bits of file access
_NETWORK, _SCOPES = 0b11, 0b11
_PATH_BENEATH = 1
_PR_SET_NO_NEW_PRIVS = 38

_libc = ctypes.CDLL(None, use_errno=True)


def _system_call(number: int, *arguments: object) -> int:
    result: int = _libc.syscall(number, *arguments)
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"landlock: {os.strerror(code)}")
    return result


def version() -> int:
    """The kernel's Landlock version, 0 where there is none."""
    try:
        return _system_call(_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint32(_VERSION))
    except OSError:
        return 0


def ruleset(readable: Sequence[str], writable: Sequence[str]) -> int:
    """A descriptor of the rules: read below `readable`, read and write below `writable`.

    Raises
    ------
    OSError
        If this kernel has no Landlock.
    """
    abi = version()
    if abi == 0:
        raise OSError(38, "landlock: not in this kernel")
    handled = (1 << _KNOWN_BY_VERSION.get(abi, 16)) - 1
    attributes = struct.pack(
        "=QQQ", handled, _NETWORK if abi >= 4 else 0, _SCOPES if abi >= 6 else 0
    )
    size = 8 if abi < 4 else 16 if abi < 6 else 24
    rules = _system_call(_CREATE, attributes, ctypes.c_size_t(size), ctypes.c_uint32(0))
    for path in readable:
        _allow_path(rules, path, (_READ_FILE | _READ_DIR) & handled)
    for path in writable:
        _allow_path(rules, path, (_IN_SCRATCH | _READ_FILE | _READ_DIR | _WRITE_FILE) & handled)
    return rules


def _allow_path(rules: int, path: str, access: int) -> None:
    try:
        beneath = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    try:
        if not os.path.isdir(path):  # noqa: PTH112 - the zygote does not import pathlib for this
            access &= _EXECUTE | _WRITE_FILE | _READ_FILE | 1 << 14 | 1 << 15
        rule = struct.pack("=Qi", access, beneath)
        _system_call(
            _ADD, ctypes.c_int(rules), ctypes.c_int(_PATH_BENEATH), rule, ctypes.c_uint32(0)
        )
    finally:
        os.close(beneath)


def restrict(rules: int) -> None:
    """Put the calling thread under the rules, for good.

    Raises
    ------
    OSError
        If the kernel refuses it.
    """
    if _libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "landlock: no_new_privs")
    _system_call(_RESTRICT, ctypes.c_int(rules), ctypes.c_uint32(0))
