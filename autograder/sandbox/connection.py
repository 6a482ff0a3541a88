"""Frames to and from one worker under an absolute deadline, its output drained on the way."""

from __future__ import annotations

import os
import select
import signal
import socket
import struct
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

from autograder.course.records import Limits
from autograder.sandbox.box import Box, Process, cpu_seconds
from autograder.sandbox.fair_clock import TICK, FairClock, Stalled
from autograder.sandbox.worker_failures import StudentFailure, WorkerDied, from_status, printable
from autograder.wire import codec, frames
from autograder.wire.frames import ProtocolError, TooLarge

_CHUNK = 1 << 16
_SLICE = 1 << 18  # of a large argument: between two slices the deadline is looked at
_TICK = struct.pack("ll", 0, int(TICK * 1e6))
_LOST = 4.0  # times the time of a call: so long may the machine stand still in it
_FLOOD = 64  # times the output that is kept: beyond it the worker is ended


_Read = TypeVar("_Read", bytes, int)


class Connection:
    """One live worker.

    Parameters
    ----------
    box : Box
        Where it comes from.
    limits : Limits
        What one call may use.

    Attributes
    ----------
    clock : FairClock
        What deadlines are told by.
    """

    def __init__(self, box: Box, limits: Limits) -> None:
        self._box = box
        self._limits = limits
        self._process: Process = box.fork(limits)
        self.clock = FairClock(self._process.pid)
        self._socket = self._process.channel
        self._socket.setblocking(True)
        for option in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
            self._socket.setsockopt(socket.SOL_SOCKET, option, _TICK)
        self._output_open = True
        self._written = 0
        self._output = bytearray()
        self._marked = 0
        self._alive = True
        self.usage: dict[str, Any] = {}

    @property
    def is_alive(self) -> bool:
        return self._alive

    @property
    def output(self) -> str:
        """What the worker has printed so far, the first part of it."""
        return printable(self._output.decode("utf-8", "replace"))

    def send(
        self, message: object, wrap: codec.Wrap, deadline: float, *, answer: bool = False
    ) -> None:
        """Send one frame; WorkerDied when the worker does not take it in time.

        Raises
        ------
        Unrepresentable
            If an answer is larger than a reply may be; nothing has been sent then.
        """
        header, buffers = codec.dumps(message, wrap)
        sizes = sum(len(buffer) for buffer in buffers)
        if answer and sizes > self._limits.reply_mb << 20:
            raise codec.Unrepresentable(f"{sizes} bytes are more than {self._limits.reply_mb} MiB")
        parts = [frames.prefix(len(header), sizes) + header, *buffers]
        if sizes <= _CHUNK:
            parts = [b"".join(parts)]
        for part in parts:
            view = memoryview(part)
            while view:
                try:
                    view = view[self._socket.send(view[:_SLICE]) :]
                except BlockingIOError:
                    self._drain_output()
                except OSError:
                    raise self._end_closed_worker() from None
                if view:
                    self._check_deadline(deadline, None)

    def receive(self, unwrap: codec.Unwrap, deadline: float, cpu_start: float) -> Any:
        """The worker's next frame.

        Raises
        ------
        WorkerDied
            If it ends, exceeds a limit, or sends something that is no frame; it is dead then.
        Stalled
            If the machine stood still.
        """
        try:
            frame: bytes | bytearray = self._read_next(self._receive_chunk, deadline, cpu_start)
            while len(frame) < frames.PREFIX.size:
                frame += self._read_next(self._receive_chunk, deadline, cpu_start)
            prefix = frame[: frames.PREFIX.size]
            header_bytes, payload_bytes = frames.lengths(prefix, self._limits.reply_mb << 20)
            begin = frames.PREFIX.size + header_bytes
            if len(frame) != begin + payload_bytes:  # a small one arrives with a single read
                frame = self._rest_of_frame(frame, begin + payload_bytes, deadline, cpu_start)
            self._drain_output()  # what was printed until now counts now, not by chance later
            payload = memoryview(frame)[begin:]
            return codec.loads(frame[frames.PREFIX.size : begin], payload, unwrap)
        except TooLarge as error:
            raise self.end(WorkerDied("reply", error.size >> 20, str(error))) from None
        except ProtocolError as error:
            raise self.end(WorkerDied("protocol", detail=str(error))) from None

    def _receive_chunk(self) -> bytes:
        return self._socket.recv(_CHUNK)

    def _rest_of_frame(
        self, frame: bytes | bytearray, size: int, deadline: float, cpu_start: float
    ) -> bytearray:
        """A frame of that size, of which the first part is here."""
        if len(frame) > size:
            raise ProtocolError("more than one reply")
        whole = bytearray(size)
        whole[: len(frame)] = frame
        view = memoryview(whole)[len(frame) :]

        def fill() -> int:
            return self._socket.recv_into(view, 0, socket.MSG_WAITALL)

        while view:
            view = view[self._read_next(fill, deadline, cpu_start) :]
        return whole

    def _read_next(self, read: Callable[[], _Read], deadline: float, cpu_start: float) -> _Read:
        """What arrives next; once a tick the output is drained and the limits are looked at."""
        while True:
            self._check_deadline(deadline, cpu_start)
            try:
                arrived = read()
            except BlockingIOError:
                self._drain_output()
                if self.worker_cpu_seconds() - cpu_start > self._limits.cpu_seconds:
                    raise self.end(WorkerDied("computing")) from None
            except OSError:
                raise self._end_closed_worker() from None
            else:
                if arrived:
                    return arrived
                raise self._end_closed_worker()

    def _check_deadline(self, deadline: float, cpu_start: float | None) -> None:
        if self.clock.tick() > deadline:
            raise self.end(self._too_slow(cpu_start))
        if self.clock.lost > _LOST * self._limits.wall_seconds:
            lost = self.clock.lost
            self._close()
            raise Stalled(f"the machine stood still for {lost:.0f} s of a call")

    def _too_slow(self, cpu_start: float | None) -> WorkerDied:
        used = self.worker_cpu_seconds() - (cpu_start or 0.0)
        return WorkerDied("computing" if used > 0.8 * self._limits.cpu_seconds else "waiting")

    def worker_cpu_seconds(self) -> float:
        """CPU seconds of the worker since it was forked."""
        return cpu_seconds(self._process.pid)

    def _drain_output(self) -> None:
        while self._output_open:
            try:
                chunk = os.read(self._process.output, _CHUNK)
            except BlockingIOError:
                return
            if not chunk:
                self._output_open = False
                return
            self._written += len(chunk)
            room = (self._limits.output_kb << 10) - len(self._output)
            self._output += chunk[: max(0, room)]
            if self._alive and self._written > _FLOOD * (self._limits.output_kb << 10):
                raise self.end(WorkerDied("output"))

    def mark(self) -> None:
        """From here on, what is printed is that of a new call."""
        self._drain_output()
        self._marked = len(self._output)

    @property
    def printed(self) -> str:
        """What was printed since the mark, within what is kept of all output."""
        if self._alive:
            self._drain_output()
        return printable(bytes(self._output[self._marked :]).decode("utf-8", "replace"))

    def has_unexpected_data(self) -> bool:
        """Whether the worker has sent something that nobody asked for."""
        try:
            return len(self._socket.recv(1, socket.MSG_DONTWAIT)) > 0
        except (BlockingIOError, OSError):
            return False

    def _end_closed_worker(self) -> StudentFailure:
        """The worker closed its end: end it for certain and say why it went."""
        self._close()
        if self.usage["exceeded"]:
            return WorkerDied("scratch")
        return from_status(self.usage["status"], self.output)

    def end(self, reason: WorkerDied) -> WorkerDied:
        """Kill the worker; `reason` is handed back for raising."""
        self._close()
        return reason

    def _close(self) -> None:
        if not self._alive:
            return
        self._alive = False
        self.clock.stop()
        if _has_ended(self._process.handle, 0.05 if self._peer_closed() else 0.0):
            pass  # its own exit status is the better evidence
        try:
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._process.handle, signal.SIGKILL)
            self._drain_output()
        finally:  # also where the machine does not let us signal
            self._socket.close()
            os.close(self._process.handle)
            os.close(self._process.output)
        self.usage = self._box.ended()

    def _peer_closed(self) -> bool:
        try:
            return self._socket.recv(1, socket.MSG_DONTWAIT) == b""
        except (BlockingIOError, OSError):
            return False


def _has_ended(handle: int, seconds: float) -> bool:
    return bool(select.select([handle], [], [], seconds)[0])
