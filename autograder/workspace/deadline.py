"""Ends a call that takes too long, such as an endless loop, by an exception in it.

Belongs to the folder and is no exercise: there is nothing to be changed here.
"""

import _thread
import ctypes
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


class TookTooLong(BaseException):
    """Raised in the loop itself; no `except Exception` of a student's takes it."""


_DEBUGGERS = ("pydevd", "debugpy")


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Raise TookTooLong in this thread when the block takes longer; on every system alike.

    Nothing is ended under a debugger, where a person takes their time.
    """
    if sys.gettrace() is not None or any(name in sys.modules for name in _DEBUGGERS):
        yield
        return
    watcher = _Watcher(seconds)
    watcher.start()
    try:
        yield
    finally:
        watcher.ended = True  # ahead of every call: one that is on its way may arrive in a call
        try:
            watcher.stop()
        except TookTooLong:
            watcher.stop()


class _Watcher:
    """Raises TookTooLong in the thread that made it, again and again, until it is stopped.

    It may arrive anywhere in that thread, so nothing that is held there is needed to stop: neither
    a lock of `threading` nor its `join`.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._watched = ctypes.c_ulong(_thread.get_ident())
        self._over = _thread.allocate_lock()
        self._over.acquire()
        self._finished = False
        self.ended = False

    def start(self) -> None:
        """Begin to wait."""
        _thread.start_new_thread(self._run, ())

    def _run(self) -> None:
        wait, said = self._seconds, f"{self._seconds:g}"
        # Python makes the exception from a class without arguments: the class knows how long
        kind = type("TookTooLong", (TookTooLong,), {"__str__": lambda _: said})
        while not (self._over.acquire(timeout=wait) or self.ended):
            ctypes.pythonapi.PyThreadState_SetAsyncExc(self._watched, ctypes.py_object(kind))
            wait = 1.0  # again, for a loop that catches everything
        self._finished = True

    def stop(self) -> None:
        """End, and take one that is still on its way.

        It is not called back by PyThreadState_SetAsyncExc: where none was on its way, Python 3.11
        would then repeat the first instruction of the next function for ever under a profiler.
        """
        while True:
            try:
                if self._over.locked():
                    self._over.release()
                while not self._finished:
                    time.sleep(0)
                for _ in range(10):  # where Python looks for one that is on its way
                    pass
            except TookTooLong:
                continue
            return
