"""Run a program on a machine that refuses some system calls: `forbid.py 434,444 PROGRAM ...`."""

from __future__ import annotations

import errno
import os
import struct
import sys

from autograder.worker import seccomp

LOAD, EQUAL, RETURN, ALLOW, ERRNO = 0x20, 0x15, 0x06, 0x7FFF0000, 0x00050000


def refusing(numbers: list[int]) -> bytes:
    """A filter that answers these with EPERM and lets everything else through."""
    code = [(LOAD, 0, 0, 0)]
    for number in numbers:
        code += [(EQUAL, 0, 1, number), (RETURN, 0, 0, ERRNO | errno.EPERM)]
    code += [(RETURN, 0, 0, ALLOW)]
    return b"".join(struct.pack("<HBBI", *instruction) for instruction in code)


if __name__ == "__main__":
    seccomp.Filter(refusing([int(word) for word in sys.argv[1].split(",")])).install()
    os.execv(sys.argv[2], sys.argv[2:])  # noqa: S606
