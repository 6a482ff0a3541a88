"""Wake up when something changes in a folder; where no system tells of it, look now and then."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

_SILENT = ("nfs", "cifs", "smb", "fuse", "9p", "ceph", "lustre", "gpfs", "afs", "vboxsf")
POLL_SECONDS = 2.0  # between two looks at folders of whose changes nobody tells
SAFETY_SECONDS = 30.0  # between two looks at all others: a queue of the kernel's may overflow


class Noticer:
    """Waits for changes, by watchfiles where it is installed and the file system tells.

    Parameters
    ----------
    folders : sequence of Path
        They need not be there yet.
    poll : bool
        Look now and then in any case.
    """

    def __init__(self, folders: Sequence[Path], *, poll: bool = False) -> None:
        self._changed = threading.Event()
        self._stop = threading.Event()  # of the thread
        self._thread: threading.Thread | None = None
        there = [folder for folder in folders if folder.is_dir()]
        told = not poll and len(there) == len(folders) and all(map(hears_every_change, there))
        if told and there:
            try:
                import watchfiles
            except ImportError:
                told = False
            else:
                events = watchfiles.watch(
                    *there,
                    watch_filter=None,
                    debounce=100,
                    step=100,
                    rust_timeout=60_000,
                    yield_on_timeout=False,
                    stop_event=self._stop,
                    raise_interrupt=False,
                    ignore_permission_denied=True,
                )
                self._thread = threading.Thread(target=self._listen, args=(events,), daemon=True)
                self._thread.start()
        self.seconds = SAFETY_SECONDS if told else POLL_SECONDS

    def wait(self, seconds: float) -> None:
        """Sleep for so long, or until something changes."""
        self._changed.wait(min(seconds, self.seconds))
        self._changed.clear()

    def wake(self) -> None:
        """End a wait now; from a signal or another thread."""
        self._changed.set()

    def end(self) -> None:
        """Listen no longer."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(3)

    def _listen(self, events: object) -> None:
        try:
            for _changes in events:  # type: ignore[attr-defined]
                self._changed.set()
        except (OSError, RuntimeError):  # a folder is gone, or there are too many to watch
            self.seconds = POLL_SECONDS


def hears_every_change(folder: Path, mounts: Path = Path("/proc/self/mountinfo")) -> bool:
    """Whether this machine hears of every change there: not of what others do over a network."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    here = folder.resolve()
    best, kind = -1, ""
    for line in lines:
        before, _, after = line.partition(" - ")
        place = Path(before.split()[4].replace("\\040", " "))
        if here.is_relative_to(place) and len(place.parts) >= best:
            best, kind = len(place.parts), after.split()[0]
    return bool(kind) and not kind.startswith(_SILENT)
