"""Make archives and folders of every kind, honest or not."""

from __future__ import annotations

import io
import os
import tarfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

CODE = b"def sigmoid(z):\n    return z\n"
Entry = tuple["zipfile.ZipInfo | str", bytes]


def zip_bytes(entries: Iterable[Entry], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of exactly these entries, in this order, doubles included."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in entries:
            if isinstance(name, str):
                name = zipfile.ZipInfo(name, (2025, 11, 3, 10, 0, 0))
                name.compress_type = compression
                name.external_attr = 0o644 << 16
            archive.NameToInfo.clear()  # zipfile would warn of doubles
            archive.writestr(name, content)
    return buffer.getvalue()


def tar_bytes(entries: Iterable[tuple[tarfile.TarInfo | str, bytes]], mode: str = "w") -> bytes:
    """A tar of exactly these entries."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as archive:
        for info, content in entries:
            if isinstance(info, str):
                info = tarfile.TarInfo(info)
            info.size = info.size or len(content)
            archive.addfile(info, io.BytesIO(content) if info.isreg() else None)
    return buffer.getvalue()


def put(folder: Path, when: float = 1_700_000_000, /, **files: bytes) -> Path:
    """Write files of a given time and return the folder.

    In a key without a slash `__` stands for one, and `_dot_` for a dot in every key.
    """
    for key, content in files.items():
        name = (key if "/" in key else key.replace("__", "/")).replace("_dot_", ".")
        path = folder / name
        assert path.is_relative_to(folder), name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        os.utime(path, (when, when))
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its content, hidden ones too."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
