"""Zip archives that are the same bytes whenever and wherever they are written."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection, Mapping

_EPOCH = (1980, 1, 1, 0, 0, 0)
_FILE, _PROGRAM = 0o100644 << 16, 0o100755 << 16
_UNIX = 3


def zip_bytes(
    files: Mapping[str, bytes], *, programs: Collection[str] = (), compressed: bool = False
) -> bytes:
    """An archive with sorted names, fixed times and modes.

    Parameters
    ----------
    files : mapping of str to bytes
        Path in the archive -> content.
    programs : collection of str
        Paths that can be started.
    compressed : bool
        Then the bytes also depend on the zlib of the machine.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
            entry.external_attr = _PROGRAM if name in programs else _FILE
            entry.create_system = _UNIX
            archive.writestr(entry, files[name])
    return buffer.getvalue()
