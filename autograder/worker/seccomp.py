"""The system-call filter of a worker, as a classic BPF program.

The default answer is EPERM. A foreign architecture (int 0x80, x32) kills the process; calls newer
than the table get ENOSYS, as an older kernel would say. See seccomp(2) and
linux/Documentation/userspace-api/seccomp_filter.rst for the instruction set.
"""

import ctypes
import errno
import os
import struct
import sys
from collections.abc import Iterable

from autograder.worker.syscalls import ALWAYS, BY_ARGUMENT, FILES, NEWEST

Instruction = tuple[int, int, int, int]

_ARCHITECTURES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
_LOAD, _EQUAL, _GREATER_EQUAL, _ANY_BIT, _AND, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x54, 0x06
_ALLOW, _KILL, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
_NUMBER, _ARCHITECTURE = 0, 4  # offsets in struct seccomp_data

_PROT_WRITE, _PROT_EXEC = 2, 4
_FCNTL = (*range(8), 36, 37, 38, 1030)  # locks and flags; no F_SETOWN (8), no leases
_IOCTL = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)  # TCGETS TIOCGWINSZ FIO*; no TIOCSTI
_PRCTL = (15, 16, 0x53564D41)  # thread name, name of a mapping
_STOPPING = (19, 20, 21, 22)  # SIGSTOP SIGTSTP SIGTTIN SIGTTOU
_OWN_PID = 0x7F0DD1E5  # stands for the worker's own pid until it is known
_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _FILTER = 38, 22, 2

_libc = ctypes.CDLL(None, use_errno=True)


class FilterUnavailable(Exception):
    """This machine cannot run the filter."""


def _load_argument(index: int, high: bool = False) -> Instruction:
    return (_LOAD, 0, 0, 16 + 8 * index + (4 if high else 0))


def _answer(verdict: int) -> Instruction:
    return (_RETURN, 0, 0, verdict)


_DENY = _answer(_ERRNO | errno.EPERM)


def _one_of(index: int, values: tuple[int, ...]) -> list[Instruction]:
    """Allow when the low word of an argument is one of `values`."""
    block = [_load_argument(index)]
    for value in values:
        block += [(_EQUAL, 0, 1, value), _answer(_ALLOW)]
    return [*block, _DENY]


def _to_itself(signal_at: int) -> list[Instruction]:
    """Allow signals to oneself, but none that stops: who stands still was stopped by others."""
    block = [_load_argument(0), (_EQUAL, 1, 0, _OWN_PID), _DENY, _load_argument(signal_at)]
    for number in _STOPPING:
        block += [(_EQUAL, 0, 1, number), _DENY]
    return [*block, _answer(_ALLOW)]


def _argument_rules(strict: bool) -> dict[str, list[Instruction]]:
    executable = _PROT_EXEC if strict else _PROT_WRITE | _PROT_EXEC
    return {
        "kill": _to_itself(1),
        "tgkill": _to_itself(2),
        "fcntl": _one_of(1, _FCNTL),
        "ioctl": _one_of(1, _IOCTL),
        "prctl": _one_of(0, _PRCTL),
        "prlimit64": [  # reading limits (no new value) is fine
            _load_argument(2), (_EQUAL, 1, 0, 0), _DENY,
            _load_argument(2, high=True), (_EQUAL, 0, 1, 0), _answer(_ALLOW), _DENY,
        ],
        "mmap": [  # never writable and executable at once; strict: never executable
            _load_argument(2), (_AND, 0, 0, executable), (_EQUAL, 0, 1, executable), _DENY,
            _answer(_ALLOW),
        ],
        "mprotect": [_load_argument(2), (_ANY_BIT, 0, 1, _PROT_EXEC), _DENY, _answer(_ALLOW)],
        "clone": [_DENY],
        "clone3": [_answer(_ERRNO | errno.ENOSYS)],
    }  # fmt: skip


def program(strict: bool, machine: str | None = None) -> bytes:
    """The filter as an array of struct sock_filter, complete but for the process it is for.

    Parameters
    ----------
    strict : bool
        Leave out every call that names a file or opens one.
    machine : str, optional
        As in `os.uname().machine`; this machine by default.

    Raises
    ------
    FilterUnavailable
        If there is no table for this architecture.
    """
    machine = machine or os.uname().machine
    if machine not in _ARCHITECTURES or sys.byteorder != "little":
        raise FilterUnavailable(f"no system-call table for {machine}")
    column, architecture = _ARCHITECTURES[machine]
    code: list[Instruction] = [
        (_LOAD, 0, 0, _ARCHITECTURE), (_EQUAL, 1, 0, architecture), _answer(_KILL),
        (_LOAD, 0, 0, _NUMBER),
    ]  # fmt: skip
    if machine == "x86_64":  # x32 numbers carry bit 30
        code += [(_GREATER_EQUAL, 0, 1, 0x40000000), _answer(_KILL)]
    code += [(_GREATER_EQUAL, 0, 1, NEWEST[column] + 1), _answer(_ERRNO | errno.ENOSYS)]
    allowed = ALWAYS if strict else ALWAYS | FILES
    for name, block in _argument_rules(strict).items():
        code += [(_EQUAL, 0, len(block), BY_ARGUMENT[name][column]), *block]
    code += _binary_search(
        _answer_intervals(pair[column] for pair in allowed.values() if pair[column] >= 0)
    )
    return b"".join(struct.pack("<HBBI", *instruction) for instruction in code)


def _answer_intervals(allowed: Iterable[int]) -> list[tuple[int, Instruction]]:
    """Where an interval of equal answers begins, and its answer."""
    numbers = set(allowed)
    begin = [(0, _DENY)] if 0 not in numbers else []
    for number in sorted(numbers):
        if number - 1 not in numbers:
            begin.append((number, _answer(_ALLOW)))
        if number + 1 not in numbers:
            begin.append((number + 1, _DENY))
    return begin


def _binary_search(intervals: list[tuple[int, Instruction]]) -> list[Instruction]:
    """Binary search: the kernel runs the program once for every call that there is."""
    if len(intervals) == 1:
        return [intervals[0][1]]
    middle = len(intervals) // 2
    below = _binary_search(intervals[:middle])
    above = _binary_search(intervals[middle:])
    return [(_GREATER_EQUAL, len(below), 0, intervals[middle][0]), *below, *above]


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


class Filter:
    """A program in memory as the kernel reads it: workers only enter their pid.

    Parameters
    ----------
    code : bytes
        See `program`.
    """

    def __init__(self, code: bytes) -> None:
        self._code = ctypes.create_string_buffer(code, len(code))
        own = struct.pack("<I", _OWN_PID)
        self._own = [at for at in range(4, len(code), 8) if code[at : at + 4] == own]
        self._program = _Program(len(code) // 8, ctypes.cast(self._code, ctypes.c_void_p))

    def install(self) -> None:
        """Put this process under the filter, for good; it may signal itself and nobody else.

        Raises
        ------
        OSError
            If the kernel refuses it.
        """
        for at in self._own:
            struct.pack_into("<I", self._code, at, os.getpid())
        for call in (
            (_PR_SET_NO_NEW_PRIVS, 1, 0),
            (_PR_SET_SECCOMP, _FILTER, ctypes.byref(self._program)),
        ):
            if _libc.prctl(*call, 0, 0) != 0:
                number = ctypes.get_errno()
                raise OSError(number, f"seccomp: {os.strerror(number)}")
