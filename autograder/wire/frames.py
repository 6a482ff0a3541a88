"""Frames: a fixed prefix, a header of JSON, a payload of raw bytes.

    prefix   4 bytes magic `NNw1`, u32 header length, u64 payload length (little-endian)
    header   UTF-8 JSON, at most MAX_HEADER bytes
    payload  array contents back to back, at most the payload limit of the reader

Both lengths are compared with their limits before a byte of the body is allocated.
"""

import struct

MAGIC = b"NNw1"
PREFIX = struct.Struct("<4sIQ")
MAX_HEADER = 1 << 20


class ProtocolError(Exception):
    """The peer sent something that is no frame of this protocol."""


class TooLarge(ProtocolError):
    """The contents of a frame are larger than its reader takes.

    Attributes
    ----------
    size : int
        Bytes, as the prefix announces them.
    """

    def __init__(self, size: int, limit: int) -> None:
        super().__init__(f"a payload of {size} bytes; the limit is {limit}")
        self.size = size


def prefix(header_bytes: int, payload_bytes: int) -> bytes:
    """The prefix of a frame whose parts have these sizes.

    Raises
    ------
    ProtocolError
        If the header is larger than any reader accepts.
    """
    if header_bytes > MAX_HEADER:
        raise ProtocolError(f"a header of {header_bytes} bytes; the limit is {MAX_HEADER}")
    return PREFIX.pack(MAGIC, header_bytes, payload_bytes)


def lengths(raw: bytes | bytearray | memoryview, max_payload: int) -> tuple[int, int]:
    """Header and payload length announced by a prefix, checked against the limits.

    Raises
    ------
    ProtocolError
        If the magic is wrong or a length exceeds its limit.
    """
    magic, header_bytes, payload_bytes = PREFIX.unpack(raw)
    if magic != MAGIC:
        raise ProtocolError("no frame: wrong magic")
    if header_bytes > MAX_HEADER:
        raise ProtocolError(f"a header of {header_bytes} bytes; the limit is {MAX_HEADER}")
    if payload_bytes > max_payload:
        raise TooLarge(payload_bytes, max_payload)
    return header_bytes, payload_bytes
