"""List the members of a tar archive, compressed or not, within bounds."""

from __future__ import annotations

import gzip
import os
import tarfile
import tempfile
import time
from functools import partial
from typing import IO, cast

from autograder.collect.members import MIB, Kind, Member, UnpackLimits, megabytes, plausible_time
from autograder.collect.names import decode
from autograder.errors import SubmissionError

LARGEST_HEADER = 1 << 16  # bytes; long names and attributes of honest tools stay far below
LISTING_SECONDS = 10


def tar_members(file: IO[bytes], limits: UnpackLimits) -> list[Member]:
    """The members of an open tar file, which must stay open while they are read."""
    metered = _Metered(file)
    archive = tarfile.TarFile(
        fileobj=cast("IO[bytes]", metered), encoding="utf-8", errors="surrogateescape"
    )
    members: list[Member] = []
    for info in archive:
        if len(members) >= limits.members * limits.slack:
            raise SubmissionError(
                f"it holds more than {limits.members * limits.slack} entries",
                "Hand in only the files of the assignment.",
            )
        if info.size < 0:  # the next header would be looked for further back, for ever
            raise tarfile.ReadError("a negative size")
        members.append(_tar_member(archive, info))
    metered.listing = False
    return members


def temporary_file() -> IO[bytes]:
    """A file without a name, gone when it is closed."""
    return cast("IO[bytes]", tempfile.TemporaryFile())


class _Metered:
    """A file that stops a parser from reading headers of absurd size, or for ever.

    Some versions of tarfile would, see CVE-2024-6232.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self.file, self.listing = file, True
        self.deadline = time.monotonic() + LISTING_SECONDS
        self.seek, self.tell = file.seek, file.tell
        file.seek(0)

    def read(self, size: int = -1) -> bytes:
        """At most `size` bytes, while the parser stays within what an honest archive needs."""
        if self.listing:
            if not 0 <= size <= LARGEST_HEADER:
                raise tarfile.ReadError("a header of absurd size")
            if time.monotonic() > self.deadline:
                raise tarfile.ReadError("headers that take too long")
        return self.file.read(size)


def inflate(file: IO[bytes], plain: IO[bytes], limits: UnpackLimits) -> None:
    """Write the content of a gzip file to another, unless it grows out of proportion."""
    packed = max(file.seek(0, os.SEEK_END), 1)
    most = limits.total_bytes * limits.slack
    file.seek(0)
    size = 0
    with gzip.GzipFile(fileobj=file) as source:
        while chunk := source.read(1 << 16):
            size += plain.write(chunk)
            if size > most or (size > MIB and size > limits.ratio * packed):
                raise SubmissionError(
                    f"it unpacks from {megabytes(packed)} to more than {megabytes(size)}",
                    "Hand in only the files of the assignment.",
                )


def _tar_member(archive: tarfile.TarFile, info: tarfile.TarInfo) -> Member:
    name, encoding = decode(info.name.encode("utf-8", "surrogateescape"))
    if info.isdir():
        kind = Kind.FOLDER
    elif info.issym() or info.islnk():
        kind = Kind.LINK
    elif info.isreg() and not info.issparse():
        kind = Kind.FILE
    else:
        kind = Kind.SPECIAL
    return Member(
        name=name,
        kind=kind,
        open=cast("partial[IO[bytes]]", partial(archive.extractfile, info)),
        size=info.size,
        packed=info.size,
        modified=plausible_time(info.mtime),
        note=f"its name was read as {encoding}" if encoding != "utf-8" else "",
    )
