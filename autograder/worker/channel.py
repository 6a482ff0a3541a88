"""The worker's end of the protocol: whole frames over one descriptor, read and write only."""

import os
from typing import Any

from autograder.wire import codec, frames
from autograder.wire.frames import ProtocolError

_CHUNK = 1 << 16
_MAX_PAYLOAD = 1 << 30  # from the trusted side; what it sends was bounded there


class Channel:
    """Blocking frames over a descriptor.

    Parameters
    ----------
    descriptor : int
        One end of a stream socket; only read(2) and write(2) are used on it.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._ahead = b""

    def receive(self, unwrap: codec.Unwrap) -> Any:
        """The next frame's value; EOFError when the peer is gone."""
        frame = self._read_up_to(self._ahead, frames.PREFIX.size)
        prefix = frame[: frames.PREFIX.size]
        header_bytes, payload_bytes = frames.lengths(prefix, _MAX_PAYLOAD)
        begin = frames.PREFIX.size + header_bytes
        end = begin + payload_bytes
        frame = self._read_up_to(frame, end)
        self._ahead = bytes(frame[end:])
        payload = memoryview(frame)[begin:end]
        return codec.loads(frame[frames.PREFIX.size : begin], payload, unwrap)

    def _read_up_to(self, data: bytes | bytearray, count: int) -> bytes | bytearray:
        """What is here, and what follows it up to `count` bytes at least."""
        while len(data) < count <= _CHUNK:
            data += self._read()
        if len(data) >= count:
            return data
        whole = bytearray(count)
        whole[: len(data)] = data
        view = memoryview(whole)[len(data) :]
        while view:
            received = os.readv(self._descriptor, [view])
            if not received:
                raise EOFError("the grader closed the connection")
            view = view[received:]
        return whole

    def _read(self) -> bytes:
        chunk = os.read(self._descriptor, _CHUNK)
        if not chunk:
            raise EOFError("the grader closed the connection")
        return chunk

    def send(self, value: object, wrap: codec.Wrap) -> None:
        """Send one frame (codec.Unrepresentable if the value does not fit into one)."""
        header, buffers = codec.dumps(value, wrap)
        sizes = sum(len(buffer) for buffer in buffers)
        try:
            prefix = frames.prefix(len(header), sizes)
        except ProtocolError as error:
            raise codec.Unrepresentable(str(error)) from None
        if sizes <= _CHUNK:
            self._write(b"".join((prefix, header, *buffers)))
        else:
            self._write(prefix + header)
            for buffer in buffers:
                self._write(buffer)

    def _write(self, data: bytes | memoryview) -> None:
        view = memoryview(data)
        while view:
            view = view[os.write(self._descriptor, view) :]
