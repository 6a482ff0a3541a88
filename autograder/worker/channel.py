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

    def _take(self, count: int) -> bytes | bytearray:
        """The next `count` bytes; a small frame arrives with a single read."""
        ahead = self._ahead
        if len(ahead) >= count:
            self._ahead = ahead[count:]
            return ahead[:count]
        if count < _CHUNK:
            while len(ahead) < count:
                ahead += self._read(_CHUNK)
            self._ahead = ahead[count:]
            return ahead[:count]
        data = bytearray(count)
        data[: len(ahead)] = ahead
        view, self._ahead = memoryview(data)[len(ahead) :], b""
        while view:
            received = os.readv(self._descriptor, [view])
            if not received:
                raise EOFError("the grader closed the connection")
            view = view[received:]
        return data

    def _read(self, count: int) -> bytes:
        chunk = os.read(self._descriptor, count)
        if not chunk:
            raise EOFError("the grader closed the connection")
        return chunk

    def receive(self, unwrap: codec.Unwrap) -> Any:
        """The next frame's value; EOFError when the peer is gone."""
        header_bytes, payload_bytes = frames.lengths(self._take(frames.PREFIX.size), _MAX_PAYLOAD)
        header = self._take(header_bytes)
        return codec.loads(header, self._take(payload_bytes), unwrap)

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
